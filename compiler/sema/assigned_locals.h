#pragma once

#include <map>
#include <set>
#include <string>

#include "sema/body.h"

namespace kernelc::sema {

/// Names that the statements of a parallel loop assign, by how they do it.
struct AssignedNames {
  std::set<std::string> assigned;                  ///< by `=`, as loop targets and the like
  std::map<std::string, ast::BinaryOp> in_place;   ///< by augmented assignment
  std::set<std::string> read;                      ///< anywhere but as the target of an augmented assignment
};
AssignedNames assigned_names(const ast::Tree& tree, const ast::Block& block);

/// Locals that the checked statements assign, in order of first assignment.
std::vector<ir::LocalId> assigned_locals(Body& body, const ir::Block& block);

/// The place that errors about a loop as a whole point at.
Span stmt_span(Body& body, const ast::ForStmt& stmt);

}  // namespace kernelc::sema
