// for i from 0 <= i < n by 2   for 0 <= i < n

#include "syntax/builder/expressions.h"

namespace kernelc::syntax {

namespace {

ast::CompareOp relation(Grammar::From_relationContext& context) {
  switch (context.start->getType()) {
    case Grammar::LESS: return ast::CompareOp::Less;
    case Grammar::LESS_EQUAL: return ast::CompareOp::LessEqual;
    case Grammar::GREATER: return ast::CompareOp::Greater;
    default: return ast::CompareOp::GreaterEqual;
  }
}

bool counts_up(ast::CompareOp op) { return op == ast::CompareOp::Less || op == ast::CompareOp::LessEqual; }

ast::FromRangeExpr build_bounds(Builder& builder, ast::ExprId lower, Grammar::From_boundsContext& context) {
  ast::FromRangeExpr range;
  range.lower = lower;
  range.lower_relation = relation(*context.from_relation(0));
  range.upper_relation = relation(*context.from_relation(1));
  range.upper = build_expr(builder, *context.bitwise_or(0));
  range.step = build_optional_expr(builder, context.bitwise_or(1));
  if (counts_up(range.lower_relation) != counts_up(range.upper_relation))
    builder.error(builder.span(*context.from_relation(1)), "both bounds must be compared in the same direction");
  return range;
}

}  // namespace

LoopSource build_from_range(Builder& builder, Grammar::TargetsContext& targets, Grammar::From_rangeContext* range,
                            Grammar::From_boundsContext* short_bounds) {
  auto& bounds = range ? *range->from_bounds() : *short_bounds;
  auto& name = *bounds.name();
  const std::string target = builder.text(name);
  const Span name_span = builder.span(name);
  if (!range) {
    const auto first = targets.target();
    if (first.size() != 1 || !targets.COMMA().empty() || first[0]->STAR())
      builder.error(builder.span(targets), "expected one bound before the variable of the loop");
  } else if (builder.text(targets) != target) {
    builder.error(name_span, "expected '" + builder.text(targets) + "' between the bounds");
  }
  const ast::ExprId lower = range ? build_expr(builder, *range->bitwise_or()) : build_expr(builder, *targets.target(0));
  LoopSource source;
  source.target = range ? build_targets(builder, targets) : builder.expr(name_span, ast::NameExpr{builder.private_name(target)});
  source.iterable = builder.expr(range ? builder.span(*range) : builder.span(bounds), build_bounds(builder, lower, bounds));
  return source;
}

}  // namespace kernelc::syntax
