// Targets of assignments and loops; arguments of calls

#include "support/match.h"
#include "syntax/builder/expressions.h"

namespace kernelc::syntax {

namespace {

/// What a target that is none would be called; empty for one that may be assigned to.
std::string not_assignable(const ast::Expr& expr) {
  using Kind = std::string;
  return match(
      expr.node, [](const ast::NameExpr&) { return Kind(); }, [](const ast::AttributeExpr&) { return Kind(); },
      [](const ast::SubscriptExpr&) { return Kind(); }, [](const ast::TupleExpr&) { return Kind(); },
      [](const ast::ListExpr&) { return Kind(); }, [](const ast::StarredExpr&) { return Kind(); },
      [](const ast::CallExpr&) { return Kind(); }, [](const ast::IntExpr&) { return Kind("a number"); },
      [](const ast::FloatExpr&) { return Kind("a number"); }, [](const ast::ImaginaryExpr&) { return Kind("a number"); },
      [](const ast::StringExpr&) { return Kind("a string"); }, [](const ast::FormattedExpr&) { return Kind("an f-string"); },
      [](const ast::ConstantExpr&) { return Kind("a constant"); }, [](const ast::SetExpr&) { return Kind("a set"); },
      [](const ast::DictExpr&) { return Kind("a dict"); }, [](const ast::UnaryExpr&) { return Kind("an operation"); },
      [](const ast::BinaryExpr&) { return Kind("an operation"); }, [](const ast::BoolExpr&) { return Kind("an operation"); },
      [](const ast::CompareExpr&) { return Kind("a comparison"); },
      [](const ast::ConditionalExpr&) { return Kind("a conditional expression"); },
      [](const ast::SliceExpr&) { return Kind("a slice"); }, [](const ast::LambdaExpr&) { return Kind("a lambda"); },
      [](const ast::ComprehensionExpr&) { return Kind("a comprehension"); },
      [](const ast::YieldExpr&) { return Kind("a yield expression"); },
      [](const ast::AwaitExpr&) { return Kind("an await expression"); },
      [](const ast::WalrusExpr&) { return Kind("an assignment expression"); }, [](const ast::CastExpr&) { return Kind("a cast"); },
      [](const ast::AddressOfExpr&) { return Kind("an address"); }, [](const ast::SizeofExpr&) { return Kind("a size"); },
      [](const ast::NewExpr&) { return Kind("a new object"); }, [](const ast::TypeExpr&) { return Kind("a type"); },
      [](const ast::FromRangeExpr&) { return Kind("a range"); });
}

void check_targets(Builder& builder, const std::vector<ast::ExprId>& targets) {
  for (const ast::ExprId target : targets) check_target(builder, target);
}

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
    const ast::ExprId built = build_expr(builder, *target);
    check_target(builder, built);
    tuple.items.push_back(built);
  }
  if (tuple.items.size() == 1 && context.COMMA().empty()) return tuple.items[0];
  return builder.expr(builder.span(context), std::move(tuple));
}

void check_target(Builder& builder, ast::ExprId target) {
  const ast::Expr& expr = builder.tree[target];
  const std::string kind = not_assignable(expr);
  if (!kind.empty()) {
    builder.error(expr.span, "cannot assign to " + kind);
  } else if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) {
    check_targets(builder, tuple->items);
  } else if (const auto* list = std::get_if<ast::ListExpr>(&expr.node)) {
    check_targets(builder, list->items);
  } else if (const auto* starred = std::get_if<ast::StarredExpr>(&expr.node)) {
    check_target(builder, starred->value);
  }
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
