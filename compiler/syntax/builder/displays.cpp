// What stands in brackets: tuples, lists, sets, dicts, and their comprehensions

#include "syntax/builder/expressions.h"

namespace kernelc::syntax {

namespace {

std::vector<ast::ExprId> build_items(Builder& builder, const std::vector<Grammar::Star_named_expressionContext*>& items) {
  std::vector<ast::ExprId> result;
  for (auto* item : items) result.push_back(build_expr(builder, *item));
  return result;
}

ast::ExprId build_comprehension(Builder& builder, Grammar::AtomContext& context, ast::ComprehensionExpr::Kind kind) {
  auto& element = *context.star_named_expression(0);
  if (element.STAR()) builder.error(builder.span(element), "'*' cannot be used in a comprehension");
  ast::ComprehensionExpr node;
  node.kind = kind;
  node.element = build_expr(builder, element);
  node.clauses = build_clauses(builder, context.comprehension_clause());
  return builder.expr(builder.span(context), std::move(node));
}

bool is_dict_item(Grammar::Display_itemContext& item) { return item.COLON() || item.DOUBLE_STAR(); }

ast::ExprId build_set_item(Builder& builder, Grammar::Display_itemContext& item) {
  const Span at = builder.span(item);
  if (item.STAR()) return builder.expr(at, ast::StarredExpr{build_expr(builder, *item.bitwise_or())});
  const ast::ExprId value = build_expr(builder, *item.expression(0));
  if (!item.COLON_ASSIGN()) return value;
  const auto* name = std::get_if<ast::NameExpr>(&builder.tree[value].node);
  const Span name_at = builder.tree[value].span;
  if (!name) builder.error(name_at, "only a name can stand before ':='");
  const ast::Identifier target{name ? name->name : std::string(), name_at};
  return builder.expr(at, ast::WalrusExpr{target, build_expr(builder, *item.expression(1))});
}

ast::DictExpr::Entry build_entry(Builder& builder, Grammar::Display_itemContext& item) {
  if (item.DOUBLE_STAR()) return {{}, build_expr(builder, *item.bitwise_or())};
  const ast::ExprId key = build_expr(builder, *item.expression(0));
  return {key, build_expr(builder, *item.expression(1))};
}

ast::ExprId build_brace_comprehension(Builder& builder, Grammar::AtomContext& context) {
  auto& item = *context.display_item(0);
  if (item.STAR() || item.DOUBLE_STAR())
    builder.error(builder.span(*item.start), builder.text(*item.start).insert(0, "'") + "' cannot be used in a comprehension");
  ast::ComprehensionExpr node;
  node.kind = item.COLON() ? ast::ComprehensionExpr::Kind::Dict : ast::ComprehensionExpr::Kind::Set;
  if (item.COLON()) {
    const ast::DictExpr::Entry entry = build_entry(builder, item);
    node.element = entry.key;
    node.value = entry.value;
  } else {
    node.element = item.DOUBLE_STAR() ? build_expr(builder, *item.bitwise_or()) : build_set_item(builder, item);
  }
  node.clauses = build_clauses(builder, context.comprehension_clause());
  return builder.expr(builder.span(context), std::move(node));
}

ast::ExprId build_dict(Builder& builder, Grammar::AtomContext& context) {
  ast::DictExpr node;
  for (auto* item : context.display_item()) {
    if (is_dict_item(*item))
      node.entries.push_back(build_entry(builder, *item));
    else
      builder.error(builder.span(*item), "expected ':' and a value after the key of a dict");
  }
  return builder.expr(builder.span(context), std::move(node));
}

ast::ExprId build_set(Builder& builder, Grammar::AtomContext& context) {
  ast::SetExpr node;
  for (auto* item : context.display_item()) {
    if (is_dict_item(*item))
      builder.error(builder.span(*item), "a set cannot hold a key with a value");
    else
      node.items.push_back(build_set_item(builder, *item));
  }
  return builder.expr(builder.span(context), std::move(node));
}

}  // namespace

std::vector<ast::ComprehensionExpr::Clause> build_clauses(
    Builder& builder, const std::vector<Grammar::Comprehension_clauseContext*>& clauses) {
  std::vector<ast::ComprehensionExpr::Clause> result;
  for (auto* clause : clauses) {
    const auto parts = clause->disjunction();
    const std::size_t first_condition = clause->IN() ? 1 : 0;
    const LoopSource source = build_loop_source(builder, *clause, first_condition == 1 ? parts[0] : nullptr);
    ast::ComprehensionExpr::Clause built;
    built.is_async = clause->ASYNC() != nullptr;
    built.target = source.target;
    built.iterable = source.iterable;
    for (std::size_t i = first_condition; i < parts.size(); ++i) built.conditions.push_back(build_expr(builder, *parts[i]));
    result.push_back(std::move(built));
  }
  return result;
}

// ()   (a)   (a, b)   (yield x)   (e for x in y)
ast::ExprId build_parenthesised(Builder& builder, Grammar::AtomContext& context) {
  if (context.yield_expression()) return build_expr(builder, *context.yield_expression());
  if (!context.comprehension_clause().empty())
    return build_comprehension(builder, context, ast::ComprehensionExpr::Kind::Generator);
  const auto items = context.star_named_expression();
  if (items.size() == 1 && context.COMMA().empty()) {
    if (items[0]->STAR()) builder.error(builder.span(*items[0]), "'*' cannot be used here");
    return build_expr(builder, *items[0]);
  }
  return builder.expr(builder.span(context), ast::TupleExpr{build_items(builder, items)});
}

ast::ExprId build_list(Builder& builder, Grammar::AtomContext& context) {
  if (!context.comprehension_clause().empty())
    return build_comprehension(builder, context, ast::ComprehensionExpr::Kind::List);
  return builder.expr(builder.span(context), ast::ListExpr{build_items(builder, context.star_named_expression())});
}

ast::ExprId build_braces(Builder& builder, Grammar::AtomContext& context) {
  if (!context.comprehension_clause().empty()) return build_brace_comprehension(builder, context);
  const auto items = context.display_item();
  const bool is_set = !items.empty() && !is_dict_item(*items[0]);
  return is_set ? build_set(builder, context) : build_dict(builder, context);
}

}  // namespace kernelc::syntax
