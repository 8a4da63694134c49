// if, while, for, try, with, IF

#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

template <class Clause>
ast::Block optional_block(Builder& builder, Clause* clause) {
  return clause ? build_block(builder, *clause->block()) : ast::Block{};
}

ast::CompareOp relation(Grammar::From_relationContext& context) {
  switch (context.start->getType()) {
    case Grammar::LESS: return ast::CompareOp::Less;
    case Grammar::LESS_EQUAL: return ast::CompareOp::LessEqual;
    case Grammar::GREATER: return ast::CompareOp::Greater;
    default: return ast::CompareOp::GreaterEqual;
  }
}

bool counts_up(ast::CompareOp op) { return op == ast::CompareOp::Less || op == ast::CompareOp::LessEqual; }

void check_from_range(Builder& builder, Grammar::For_statementContext& context, const ast::ForFromStmt& node) {
  auto& range = *context.from_range();
  const std::string target = builder.text(*context.targets());
  if (builder.text(*range.name()) != target)
    builder.error(builder.span(*range.name()), "expected '" + target + "' between the bounds");
  if (counts_up(node.lower_relation) != counts_up(node.upper_relation))
    builder.error(builder.span(*range.from_relation(1)), "both bounds must be compared in the same direction");
}

// for i from lower <= i < upper by step
ast::StmtId build_for_from(Builder& builder, Grammar::For_statementContext& context) {
  auto& range = *context.from_range();
  ast::ForFromStmt node;
  node.target = build_targets(builder, *context.targets());
  node.lower = build_expr(builder, *range.bitwise_or(0));
  node.lower_relation = relation(*range.from_relation(0));
  node.upper_relation = relation(*range.from_relation(1));
  node.upper = build_expr(builder, *range.bitwise_or(1));
  node.step = build_optional_expr(builder, range.bitwise_or(2));
  check_from_range(builder, context, node);
  node.body = build_block(builder, *context.block());
  node.otherwise = optional_block(builder, context.else_clause());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::TryStmt::Handler build_handler(Builder& builder, Grammar::Except_clauseContext& context) {
  ast::TryStmt::Handler handler;
  handler.span = builder.header_span(context);
  handler.type = build_optional_expr(builder, context.expression());
  if (auto* name = context.name())
    handler.target = builder.expr(builder.span(*name), ast::NameExpr{builder.private_name(builder.text(*name))});
  handler.body = build_block(builder, *context.block());
  return handler;
}

}  // namespace

ast::StmtId build_if(Builder& builder, Grammar::If_statementContext& context) {
  ast::IfStmt node;
  node.branches.push_back(
      {build_expr(builder, *context.named_expression()), build_block(builder, *context.block())});
  for (auto* clause : context.elif_clause())
    node.branches.push_back({build_expr(builder, *clause->named_expression()), build_block(builder, *clause->block())});
  node.otherwise = optional_block(builder, context.else_clause());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_while(Builder& builder, Grammar::While_statementContext& context) {
  ast::WhileStmt node;
  node.condition = build_expr(builder, *context.named_expression());
  node.body = build_block(builder, *context.block());
  node.otherwise = optional_block(builder, context.else_clause());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_for(Builder& builder, Grammar::For_statementContext& context, bool is_async) {
  if (context.from_range()) return build_for_from(builder, context);
  ast::ForStmt node;
  node.is_async = is_async;
  node.target = build_targets(builder, *context.targets());
  node.iterable = build_expr(builder, *context.expressions());
  node.body = build_block(builder, *context.block());
  node.otherwise = optional_block(builder, context.else_clause());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_try(Builder& builder, Grammar::Try_statementContext& context) {
  ast::TryStmt node;
  node.body = build_block(builder, *context.block());
  const auto handlers = context.except_clause();
  for (auto* clause : handlers) {
    node.handlers.push_back(build_handler(builder, *clause));
    if (!clause->expression() && clause != handlers.back())
      builder.error(builder.header_span(*clause), "a bare 'except' must be the last one");
  }
  node.otherwise = optional_block(builder, context.else_clause());
  if (handlers.empty()) node.body.insert(node.body.end(), node.otherwise.begin(), node.otherwise.end()), node.otherwise.clear();
  node.has_finally = context.finally_clause() != nullptr;
  node.final_body = optional_block(builder, context.finally_clause());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_with(Builder& builder, Grammar::With_statementContext& context, bool is_async) {
  ast::WithStmt node;
  node.is_async = is_async;
  for (auto* item : context.with_item()) {
    const ast::ExprId value = build_expr(builder, *item->expression());
    const ast::ExprId target = build_optional_expr(builder, item->target());
    if (target) check_target(builder, target);
    node.items.push_back({value, target});
  }
  node.body = build_block(builder, *context.block());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_compile_time_if(Builder& builder, Grammar::Compile_time_ifContext& context) {
  ast::CompileTimeIfStmt node;
  node.branches.push_back({build_expr(builder, *context.expression()), build_block(builder, *context.block())});
  for (auto* clause : context.compile_time_elif())
    node.branches.push_back({build_expr(builder, *clause->expression()), build_block(builder, *clause->block())});
  node.otherwise = optional_block(builder, context.compile_time_else());
  return builder.stmt(builder.header_span(context), std::move(node));
}

}  // namespace kernelc::syntax
