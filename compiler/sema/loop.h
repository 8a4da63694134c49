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

/// Which way a loop with such a step goes, as far as that is known.
ir::ForRange::Direction step_direction(const Body& body, ir::ExprId step);

/// for x in carray, for x in p[:n]
void loop_over_memory(const Loop& loop, ir::ExprId base, ir::TypeId element, ir::ExprId start, ir::ExprId stop, ir::ExprId step = {}, bool of_slice = false);
/// for x in p[lower:upper:step], the step being known; downwards, the end may be the first element. False for anything else.
bool loop_over_pointer_slice(const Loop& loop, ast::ExprId iterable);

/// for i from lower <= i < upper by step
void loop_from(const Loop& loop, const ast::FromRangeExpr& range);

}  // namespace kernelc::sema
