#pragma once

#include <functional>

#include "sema/body.h"

// What the forms of loops have in common.
namespace kernelc::sema {

/// One `for` statement or comprehension clause on its way to the IR.
struct Loop {
  Body& body;
  ast::ExprId target;
  Scope* target_scope;
  const std::function<void()>& check_inside;
  const ast::Block& otherwise;
  Span span;

  void assign_target(ast::ExprId to, ir::ExprId value) const;
  /// The statements of the loop, after those that `first` makes.
  ir::Block inside(const std::function<void()>& first) const;
  /// What runs when the loop ends without a break.
  ir::Block after() const;
};

/// The C variable that the target names, when it is one that can count.
ir::ExprId counting_target(const Loop& loop, bool may_be_float);

/// for i from lower <= i < upper by step
void loop_from(const Loop& loop, const ast::FromRangeExpr& range);

}  // namespace kernelc::sema
