// if, while, for, try, with, IF

#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

template <class Clause>
ast::Block optional_block(Builder& builder, Clause* clause) {
  return clause ? build_block(builder, *clause->block()) : ast::Block{};
}

ast::TryStmt::Handler build_handler(Builder& builder, Grammar::Except_clauseContext& context) {
  ast::TryStmt::Handler handler;
  handler.span = builder.header_span(context);
  handler.type = build_optional_expr(builder, context.expression());
  if (auto* name = context.name())
    handler.target = builder.expr(builder.span(*name), ast::NameExpr{builder.private_name(builder.text(*name))});
  if (auto* target = context.target()) handler.target = build_expr(builder, *target);
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
  const LoopSource source = build_loop_source(builder, context, context.expressions());
  ast::ForStmt node;
  node.is_async = is_async;
  node.target = source.target;
  node.iterable = source.iterable;
  node.body = build_block(builder, *context.block());
  node.otherwise = optional_block(builder, context.else_clause());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_try(Builder& builder, Grammar::Try_statementContext& context) {
  ast::TryStmt node;
  node.body = build_block(builder, *context.block());
  const auto handlers = context.except_clause();
  for (auto* clause : handlers) node.handlers.push_back(build_handler(builder, *clause));
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
    node.items.push_back({value, build_optional_expr(builder, item->target())});
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
