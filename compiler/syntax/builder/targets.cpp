// Targets of assignments and loops; arguments of calls

#include "syntax/builder/expressions.h"

namespace kernelc::syntax {

namespace {

ast::Argument build_keyword(Builder& builder, Grammar::ArgumentContext& context) {
  ast::Argument argument;
  argument.kind = ast::Argument::Kind::Keyword;
  const ast::ExprId name = build_expr(builder, *context.expression(0));
  argument.name = {builder.text(*context.expression(0)), builder.tree[name].span};
  if (!std::holds_alternative<ast::NameExpr>(builder.tree[name].node))
    builder.error(builder.tree[name].span, "expected the name of a parameter before '='; to compare, use '=='");
  argument.value = build_expr(builder, *context.expression(1));
  return argument;
}

ast::ExprId build_positional(Builder& builder, Grammar::ArgumentContext& context) {
  const ast::ExprId value = build_expr(builder, *context.expression(0));
  if (context.COLON_ASSIGN()) {
    const ast::Identifier name{builder.text(*context.expression(0)), builder.tree[value].span};
    if (!std::holds_alternative<ast::NameExpr>(builder.tree[value].node))
      builder.error(name.span, "only a name can stand before ':='");
    return builder.expr(builder.span(context), ast::WalrusExpr{name, build_expr(builder, *context.expression(1))});
  }
  if (context.comprehension_clause().empty()) return value;
  ast::ComprehensionExpr node;
  node.kind = ast::ComprehensionExpr::Kind::Generator;
  node.element = value;
  node.clauses = build_clauses(builder, context.comprehension_clause());
  return builder.expr(builder.span(context), std::move(node));
}

ast::Argument build_argument(Builder& builder, Grammar::ArgumentContext& context) {
  using Kind = ast::Argument::Kind;
  if (context.POINTER()) {
    builder.error(builder.span(context), "expected an expression after '" + builder.text(context) + "'");
    return {Kind::Positional, {}, builder.expr(builder.span(context), ast::ConstantExpr{ast::ConstantExpr::Value::None})};
  }
  if (context.STAR()) return {Kind::Star, {}, build_expr(builder, *context.expression(0))};
  if (context.DOUBLE_STAR()) return {Kind::DoubleStar, {}, build_expr(builder, *context.expression(0))};
  if (context.ASSIGN()) return build_keyword(builder, context);
  return {Kind::Positional, {}, build_positional(builder, context)};
}

/// f(a=1, b)   f(**a, *b)   f(x for x in y, z)
void check_order(Builder& builder, const std::vector<Grammar::ArgumentContext*>& contexts,
                 const std::vector<ast::Argument>& arguments) {
  bool keyword_seen = false;
  bool mapping_seen = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto kind = arguments[i].kind;
    const Span at = builder.span(*contexts[i]);
    if (kind == ast::Argument::Kind::Positional && mapping_seen)
      builder.error(at, "positional argument after '**'");
    else if (kind == ast::Argument::Kind::Positional && keyword_seen)
      builder.error(at, "positional argument after a keyword argument");
    else if (kind == ast::Argument::Kind::Star && mapping_seen)
      builder.error(at, "'*' argument after '**'");
    if (!contexts[i]->comprehension_clause().empty() && arguments.size() > 1)
      builder.error(at, "a generator beside other arguments needs parentheses");
    keyword_seen |= kind == ast::Argument::Kind::Keyword;
    mapping_seen |= kind == ast::Argument::Kind::DoubleStar;
  }
}

}  // namespace

ast::ExprId build_targets(Builder& builder, Grammar::TargetsContext& context) {
  const auto targets = context.target();
  ast::TupleExpr tuple;
  for (auto* target : targets) {
    tuple.items.push_back(build_expr(builder, *target));
  }
  if (tuple.items.size() == 1 && context.COMMA().empty()) return tuple.items[0];
  return builder.expr(builder.span(context), std::move(tuple));
}

std::vector<ast::Argument> build_arguments(Builder& builder, Grammar::ArgumentsContext* context) {
  std::vector<ast::Argument> arguments;
  if (!context) return arguments;
  const auto contexts = context->argument();
  for (auto* argument : contexts) arguments.push_back(build_argument(builder, *argument));
  check_order(builder, contexts, arguments);
  return arguments;
}

}  // namespace kernelc::syntax
