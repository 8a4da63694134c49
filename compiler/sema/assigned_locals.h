#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "sema/body.h"

namespace kernelc::sema {

/// Names that the statements of a parallel loop assign, by how they do it.
struct AssignedNames {
  std::set<std::string> assigned;                  ///< by `=`, as loop targets and the like
  std::map<std::string, Span> assigned_at;         ///< those: the first place
  std::map<std::string, ast::BinaryOp> in_place;   ///< by augmented assignment
  std::map<std::string, Span> updated_at;          ///< those: the first place
  struct Mixed {
    ast::BinaryOp op, before;
    Span span;
  };
  std::map<std::string, std::vector<Mixed>> mixed;  ///< by another operator than the one before
  std::map<std::string, Span> read;                ///< anywhere but as the target of an augmented assignment: the first place
};
/// Places of augmented assignments to elements and attributes that are the same in every iteration, and that no lock protects.
std::vector<Span> shared_updates(const ast::Tree& tree, const ast::Block& block, const std::set<std::string>& varying);
AssignedNames assigned_names(const ast::Tree& tree, const ast::Block& block);
/// Those of a parallel block: what its prange loops assign is theirs.
AssignedNames assigned_outside_loops(const ast::Tree& tree, const ast::Block& block);

/// Locals that the checked statements assign, in order of first assignment.
std::vector<ir::LocalId> assigned_locals(Body& body, const ir::Block& block);

/// Whether the checked statements can let other threads of the interpreter run: they call what may release the GIL.
bool may_release_gil(Body& body, const ir::Block& block);

}  // namespace kernelc::sema
