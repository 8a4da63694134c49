#pragma once

#include <map>
#include <string>

#include "ast/module.h"

namespace kernelc::syntax {

/// What the names of a module mean in `cython`, and in the modules of Python whose decorators say what classes are like, by its imports:
/// `import cython as cy` makes `cy.int` mean `cython.int`.
class KnownPaths {
 public:
  KnownPaths(const ast::Tree& tree, const ast::Block& body);

  bool empty() const { return paths_.empty(); }
  /// `cython.NAME` or `functools.NAME`; empty where an expression is something else.
  std::string path_of(ast::ExprId expr) const;
  /// `NAME` of `cython.NAME`.
  std::string name_of(ast::ExprId expr) const;

 private:
  const ast::Tree& tree_;
  std::map<std::string, std::string> paths_;
};

}  // namespace kernelc::syntax
