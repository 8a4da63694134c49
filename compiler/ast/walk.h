#pragma once

#include "ast/module.h"

// The one place that knows what nodes are made of.
namespace kernelc::ast {

/// Gets the parts of one node; parts that a node does not have are left out.
class PartVisitor {
 public:
  virtual ~PartVisitor() = default;
  virtual void visit(ExprId part) = 0;
  virtual void visit(StmtId part) = 0;
};

/// Shows the direct expressions and statements of a node. Types are not entered, except for the array extents and
/// casts that hold expressions.
void visit_parts(const Expr& expr, PartVisitor& visitor);
void visit_parts(const Stmt& stmt, PartVisitor& visitor);

/// Goes through whole trees. A pass overrides `visit` for what it looks at, and calls `parts` where it wants to go deeper.
class Walk : public PartVisitor {
 public:
  explicit Walk(const Tree& tree) : tree_(tree) {}

  void visit(ExprId id) override { parts(id); }
  void visit(StmtId id) override { parts(id); }
  void visit_block(const Block& block) {
    for (const StmtId stmt : block) visit(stmt);
  }

 protected:
  void parts(ExprId id) { visit_parts(tree_[id], *this); }
  void parts(StmtId id) { visit_parts(tree_[id], *this); }
  const Tree& tree_;
};

}  // namespace kernelc::ast
