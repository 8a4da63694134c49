#include "syntax/builder/expressions.h"

#include "support/match.h"
#include "syntax/builder/parameters.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

constexpr int max_depth = 1000;

bool is_level(std::size_t rule) {
  switch (rule) {
    case Grammar::RuleExpressions_or_yield:
    case Grammar::RuleExpressions:
    case Grammar::RuleStar_expression:
    case Grammar::RuleNamed_expression:
    case Grammar::RuleStar_named_expression:
    case Grammar::RuleExpression:
    case Grammar::RuleDisjunction:
    case Grammar::RuleConjunction:
    case Grammar::RuleInversion:
    case Grammar::RuleComparison:
    case Grammar::RuleBitwise_or:
    case Grammar::RuleBitwise_xor:
    case Grammar::RuleBitwise_and:
    case Grammar::RuleShift:
    case Grammar::RuleSum:
    case Grammar::RuleTerm:
    case Grammar::RuleFactor:
    case Grammar::RulePower:
    case Grammar::RuleTarget: return true;
    default: return false;
  }
}

/// The only level whose single child may be a token: `await` as a name.
bool is_await_name(const Context& context) {
  return context.getRuleIndex() == Grammar::RulePower && context.start->getType() == Grammar::AWAIT;
}

ast::BinaryOp binary_op(const Token& token) {
  switch (token.getType()) {
    case Grammar::PLUS: return ast::BinaryOp::Add;
    case Grammar::MINUS: return ast::BinaryOp::Subtract;
    case Grammar::STAR: return ast::BinaryOp::Multiply;
    case Grammar::AT: return ast::BinaryOp::MatMultiply;
    case Grammar::SLASH: return ast::BinaryOp::Divide;
    case Grammar::DOUBLE_SLASH: return ast::BinaryOp::FloorDivide;
    case Grammar::PERCENT: return ast::BinaryOp::Modulo;
    case Grammar::DOUBLE_STAR: return ast::BinaryOp::Power;
    case Grammar::SHIFT_LEFT: return ast::BinaryOp::ShiftLeft;
    case Grammar::SHIFT_RIGHT: return ast::BinaryOp::ShiftRight;
    case Grammar::AMPERSAND: return ast::BinaryOp::BitAnd;
    case Grammar::BAR: return ast::BinaryOp::BitOr;
    case Grammar::CARET: return ast::BinaryOp::BitXor;
    default: unreachable();
  }
}

Span join(const Builder& builder, ast::ExprId first, ast::ExprId last) {
  return {builder.file, builder.tree[first].span.begin, builder.tree[last].span.end};
}

// a + b - c → (a + b) - c
ast::ExprId build_binary(Builder& builder, Context& context) {
  if (context.children.size() > 2 * max_depth) {
    builder.error(builder.span(*context.start), "the expression is too long");
    return builder.expr(builder.span(*context.start), ast::ConstantExpr{ast::ConstantExpr::Value::None});
  }
  ast::ExprId left = build_expr(builder, child(context, 0));
  for (std::size_t i = 1; i < context.children.size(); i += 2) {
    const ast::BinaryOp op = binary_op(*token_at(context, i));
    const ast::ExprId right = build_expr(builder, child(context, i + 1));
    left = builder.expr(join(builder, left, right), ast::BinaryExpr{op, left, right});
  }
  return left;
}

ast::ExprId build_bool(Builder& builder, Context& context, ast::BoolExpr::Op op) {
  ast::BoolExpr node{op, {}};
  for (std::size_t i = 0; i < context.children.size(); i += 2)
    node.values.push_back(build_expr(builder, child(context, i)));
  return builder.expr(builder.span(context), std::move(node));
}

ast::CompareOp compare_op(Grammar::Comparison_operatorContext& context) {
  switch (context.start->getType()) {
    case Grammar::LESS: return context.children.size() == 1 ? ast::CompareOp::Less : ast::CompareOp::NotEqual;  // <>
    case Grammar::LESS_EQUAL: return ast::CompareOp::LessEqual;
    case Grammar::EQUAL: return ast::CompareOp::Equal;
    case Grammar::NOT_EQUAL: return ast::CompareOp::NotEqual;
    case Grammar::GREATER_EQUAL: return ast::CompareOp::GreaterEqual;
    case Grammar::GREATER: return ast::CompareOp::Greater;
    case Grammar::IN: return ast::CompareOp::In;
    case Grammar::NOT: return ast::CompareOp::NotIn;
    case Grammar::IS: return context.children.size() == 1 ? ast::CompareOp::Is : ast::CompareOp::IsNot;
    default: unreachable();
  }
}

ast::ExprId build_comparison(Builder& builder, Context& context) {
  ast::CompareExpr node;
  node.first = build_expr(builder, child(context, 0));
  for (std::size_t i = 1; i < context.children.size(); i += 2) {
    const ast::CompareOp op = compare_op(child<Grammar::Comparison_operatorContext>(context, i));
    node.rest.push_back({op, build_expr(builder, child(context, i + 1))});
  }
  return builder.expr(builder.span(context), std::move(node));
}

ast::ExprId build_unary(Builder& builder, Context& context, ast::UnaryExpr::Op op) {
  const ast::ExprId operand = build_expr(builder, child(context, 1));
  return builder.expr(builder.span(context), ast::UnaryExpr{op, operand});
}

ast::ExprId add_cast(Builder& builder, Grammar::CastContext& cast, ast::ExprId value) {
  ast::CastExpr node;
  node.type = build_abstract_type(builder, *cast.type(), cast.declarator());
  node.checked = cast.QUESTION() != nullptr;
  node.value = value;
  return builder.expr({builder.file, begin_of(*cast.start), builder.tree[value].span.end}, node);
}

// -x   &x   <T>x
ast::ExprId build_factor(Builder& builder, Context& context) {
  switch (context.start->getType()) {
    case Grammar::PLUS: return build_unary(builder, context, ast::UnaryExpr::Op::Plus);
    case Grammar::MINUS: return build_unary(builder, context, ast::UnaryExpr::Op::Negate);
    case Grammar::TILDE: return build_unary(builder, context, ast::UnaryExpr::Op::Invert);
    case Grammar::AMPERSAND: {
      const ast::ExprId operand = build_expr(builder, child(context, 1));
      return builder.expr(builder.span(context), ast::AddressOfExpr{operand});
    }
    default: return add_cast(builder, child<Grammar::CastContext>(context, 0), build_expr(builder, child(context, 1)));
  }
}

// -1   <T>0   behind `except`: a factor without a leading plus
ast::ExprId build_exception_value(Builder& builder, Context& context) {
  std::size_t i = context.children.size() - 1;
  ast::ExprId value = build_expr(builder, child(context, i));
  while (i-- > 0) {
    const Token* sign = token_at(context, i);
    if (!sign) {
      value = add_cast(builder, child<Grammar::CastContext>(context, i), value);
      continue;
    }
    const auto op = sign->getType() == Grammar::MINUS ? ast::UnaryExpr::Op::Negate : ast::UnaryExpr::Op::Invert;
    value = builder.expr({builder.file, begin_of(*sign), builder.tree[value].span.end}, ast::UnaryExpr{op, value});
  }
  return value;
}

// a ** b   await a
ast::ExprId build_power(Builder& builder, Grammar::PowerContext& context) {
  ast::ExprId base;
  if (context.AWAIT() && context.primary()) {
    const ast::ExprId value = build_primary(builder, *context.primary());
    base = builder.expr(builder.span(*context.start, *context.primary()->stop), ast::AwaitExpr{value});
  } else if (context.AWAIT()) {
    base = builder.expr(builder.span(*context.start), ast::NameExpr{builder.text(*context.start)});
  } else {
    base = build_primary(builder, *context.primary());
  }
  if (!context.factor()) return base;
  const ast::ExprId exponent = build_expr(builder, *context.factor());
  return builder.expr(builder.span(context), ast::BinaryExpr{ast::BinaryOp::Power, base, exponent});
}

// a if c else b
ast::ExprId build_conditional(Builder& builder, Context& context) {
  ast::ConditionalExpr node;
  node.then = build_expr(builder, child(context, 0));
  node.condition = build_expr(builder, child(context, 2));
  node.otherwise = build_expr(builder, child(context, 4));
  return builder.expr(builder.span(context), node);
}

// a, *b
ast::ExprId build_tuple(Builder& builder, Grammar::ExpressionsContext& context) {
  ast::TupleExpr node;
  for (auto* item : context.star_expression()) node.items.push_back(build_expr(builder, *item));
  return builder.expr(builder.span(context), std::move(node));
}

// name := value
ast::ExprId build_walrus(Builder& builder, Context& context) {
  const Context& name = skip_levels(child(context, 0));
  if (name.getRuleIndex() != Grammar::RuleAtom || name.start->getType() != Grammar::IDENTIFIER)
    builder.error(builder.span(name), "only a name can stand before ':='");
  ast::WalrusExpr node{builder.identifier(name), build_expr(builder, child(context, 2))};
  return builder.expr(builder.span(context), std::move(node));
}

ast::ExprId build_starred(Builder& builder, Context& context) {
  const ast::ExprId value = build_expr(builder, child(context, 1));
  return builder.expr(builder.span(context), ast::StarredExpr{value});
}

ast::ExprId build_yield(Builder& builder, Grammar::Yield_expressionContext& context) {
  ast::YieldExpr node;
  node.is_from = context.FROM() != nullptr;
  node.value = node.is_from ? build_expr(builder, *context.expression()) : build_optional_expr(builder, context.expressions());
  return builder.expr(builder.span(context), node);
}

ast::ExprId build_lambda(Builder& builder, Grammar::LambdaContext& context) {
  ast::LambdaExpr node;
  node.parameters = build_lambda_parameters(builder, context);
  node.body = build_expr(builder, *context.expression());
  return builder.expr(builder.span(context), std::move(node));
}

ast::ExprId dispatch(Builder& builder, Context& context) {
  switch (context.getRuleIndex()) {
    case Grammar::RuleBitwise_or:
    case Grammar::RuleBitwise_xor:
    case Grammar::RuleBitwise_and:
    case Grammar::RuleShift:
    case Grammar::RuleSum:
    case Grammar::RuleTerm: return build_binary(builder, context);
    case Grammar::RuleExpressions: return build_tuple(builder, static_cast<Grammar::ExpressionsContext&>(context));
    case Grammar::RuleYield_expression:
      return build_yield(builder, static_cast<Grammar::Yield_expressionContext&>(context));
    case Grammar::RuleStar_expression:
    case Grammar::RuleStar_named_expression:
    case Grammar::RuleTarget: return build_starred(builder, context);
    case Grammar::RuleNamed_expression: return build_walrus(builder, context);
    case Grammar::RuleExpression: return build_conditional(builder, context);
    case Grammar::RuleLambda: return build_lambda(builder, static_cast<Grammar::LambdaContext&>(context));
    case Grammar::RuleDisjunction: return build_bool(builder, context, ast::BoolExpr::Op::Or);
    case Grammar::RuleConjunction: return build_bool(builder, context, ast::BoolExpr::Op::And);
    case Grammar::RuleInversion: return build_unary(builder, context, ast::UnaryExpr::Op::Not);
    case Grammar::RuleComparison: return build_comparison(builder, context);
    case Grammar::RuleFactor: return build_factor(builder, context);
    case Grammar::RuleException_value: return build_exception_value(builder, context);
    case Grammar::RulePower: return build_power(builder, static_cast<Grammar::PowerContext&>(context));
    case Grammar::RulePrimary: return build_primary(builder, static_cast<Grammar::PrimaryContext&>(context));
    default: unreachable();
  }
}

}  // namespace

Context& skip_levels(Context& context) {
  Context* current = &context;
  while (current->children.size() == 1 && is_level(current->getRuleIndex()) && !is_await_name(*current))
    current = static_cast<Context*>(current->children[0]);
  if (current->getRuleIndex() == Grammar::RulePrimary && current->children.size() == 1)
    current = static_cast<Context*>(current->children[0]);
  return *current;
}

ast::ExprId build_expr(Builder& builder, Context& context) {
  Context& inner = skip_levels(context);
  if (inner.getRuleIndex() == Grammar::RuleAtom) {
    // A bare atom goes through its primary, which knows types from values.
    return build_primary(builder, *static_cast<Grammar::PrimaryContext*>(inner.parent));
  }
  if (builder.depth >= max_depth) {
    builder.error(builder.span(*inner.start), "the expression is nested too deeply");
    return builder.expr(builder.span(*inner.start), ast::ConstantExpr{ast::ConstantExpr::Value::None});
  }
  ++builder.depth;
  const ast::ExprId result = dispatch(builder, inner);
  --builder.depth;
  return result;
}

ast::ExprId build_optional_expr(Builder& builder, Context* context) {
  return context ? build_expr(builder, *context) : ast::ExprId{};
}

}  // namespace kernelc::syntax
