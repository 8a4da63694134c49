#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ast/module.h"

namespace kernelc::sema {

/// What the statements of a function body bind, in order of first binding; inner functions are not entered.
struct BoundNames {
  struct Name {
    std::string text;
    Span span;
  };
  std::vector<Name> names;
  std::set<std::string> global;
  std::set<std::string> nonlocal;
  std::vector<Name> late_nonlocal;  ///< those that are bound above the statement
  std::vector<ast::StmtId> declarations;  ///< `cdef` variable statements, wherever they stand
  std::vector<ast::StmtId> cimports;
  std::vector<ast::StmtId> annotated;  ///< `name: type` and `name: type = value`
  bool has_yield = false;
  bool has_await = false;
};
BoundNames bound_names(const ast::Tree& tree, const ast::Block& block);

/// Names that take part in arithmetic that can overflow a C integer; untyped integers among them stay Python's.
std::set<std::string> overflowing_names(const ast::Tree& tree, const ast::Block& block);

/// How inner functions assign the names that they call nonlocal.
struct NonlocalAssignments {
  std::vector<ast::ExprId> numbers;  ///< number literals that are assigned
  bool has_others = false;           ///< whether anything else is
};
std::map<std::string, NonlocalAssignments> nonlocal_assignments(const ast::Tree& tree, const ast::Block& block);

}  // namespace kernelc::sema
