#pragma once

#include <string>
#include <vector>

#include "ast/stmt.h"

namespace kernelc::ast {

/// Owns the nodes of all files of one translation, so that ids from a `.pxd` and from the module mix freely.
struct Tree {
  Store<ExprId, Expr> exprs;
  Store<StmtId, Stmt> stmts;
  Store<TypeId, Type> types;

  const Expr& operator[](ExprId id) const { return exprs[id]; }
  const Stmt& operator[](StmtId id) const { return stmts[id]; }
  const Type& operator[](TypeId id) const { return types[id]; }
};

// # cython: name=value   (before the first statement)
struct DirectiveComment {
  std::string name;
  std::string value;
  Span span;
};

struct Module {
  FileId file;
  std::vector<DirectiveComment> directives;
  /// `# distutils: language = c++`: build tools compile what Cython makes of it as C++.
  bool asks_for_cpp = false;
  Block body;
};

}  // namespace kernelc::ast
