// def, class, property, decorators

#include "syntax/builder/expressions.h"
#include "syntax/builder/parameters.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

ast::StmtId build_function(Builder& builder, Grammar::Function_definitionContext& context,
                           std::vector<ast::ExprId> decorators, bool is_async) {
  ast::FunctionStmt node;
  node.is_async = is_async;
  node.decorators = std::move(decorators);
  node.name = builder.identifier(*context.name());
  node.parameters = build_parameters(builder, *context.parameters(), Signature::Python).parameters;
  node.result_annotation = build_optional_expr(builder, context.expression());
  const InnerScope scope(builder, {});
  node.body = build_block(builder, *context.block());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_class(Builder& builder, Grammar::Class_definitionContext& context, std::vector<ast::ExprId> decorators) {
  ast::ClassStmt node;
  node.decorators = std::move(decorators);
  node.name = builder.identifier(*context.name());
  node.arguments = build_arguments(builder, context.arguments());
  const InnerScope scope(builder, {});
  const PrivateNames names(builder, builder.text(*context.name()));
  node.body = build_block(builder, *context.block());
  return builder.stmt(builder.header_span(context), std::move(node));
}

ast::StmtId build_property(Builder& builder, Grammar::Property_definitionContext& context) {
  ast::PropertyStmt node;
  node.name = builder.identifier(*context.name());
  node.body = build_block(builder, *context.block());
  return builder.stmt(builder.header_span(context), std::move(node));
}

std::vector<ast::ExprId> build_decorators(Builder& builder, const std::vector<Grammar::DecoratorContext*>& decorators) {
  std::vector<ast::ExprId> result;
  for (auto* decorator : decorators) result.push_back(build_expr(builder, *decorator->named_expression()));
  return result;
}

}  // namespace kernelc::syntax
