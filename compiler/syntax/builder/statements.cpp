#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

ast::StmtId build_async(Builder& builder, Grammar::Async_statementContext& context, std::vector<ast::ExprId> decorators) {
  if (auto* function = context.function_definition()) return build_function(builder, *function, std::move(decorators), true);
  if (auto* loop = context.for_statement()) return build_for(builder, *loop, true);
  return build_with(builder, *context.with_statement(), true);
}

}  // namespace

ast::Block build_block(Builder& builder, Grammar::BlockContext& context) {
  ast::Block block;
  if (auto* line = context.simple_statements())
    for (auto* simple : line->simple_statement()) build_simple_statement(builder, block, *simple);
  for (auto* statement : context.statement()) build_statement(builder, block, *statement);
  return block;
}

void build_broken(Builder& builder, Context& context) {
  ast::Block discarded;
  for (auto* statement : context.getRuleContexts<Grammar::StatementContext>()) build_statement(builder, discarded, *statement);
}

void build_statement(Builder& builder, ast::Block& block, Grammar::StatementContext& context) {
  if (context.exception) return build_broken(builder, context);
  Context& inner = child(context, 0);
  switch (inner.getRuleIndex()) {
    case Grammar::RuleSimple_statements:
      for (auto* simple : static_cast<Grammar::Simple_statementsContext&>(inner).simple_statement())
        build_simple_statement(builder, block, *simple);
      return;
    case Grammar::RuleIf_statement:
      return block.push_back(build_if(builder, static_cast<Grammar::If_statementContext&>(inner)));
    case Grammar::RuleMatch_statement:
      return block.push_back(build_match(builder, static_cast<Grammar::Match_statementContext&>(inner)));
    case Grammar::RuleWhile_statement:
      return block.push_back(build_while(builder, static_cast<Grammar::While_statementContext&>(inner)));
    case Grammar::RuleFor_statement:
      return block.push_back(build_for(builder, static_cast<Grammar::For_statementContext&>(inner), false));
    case Grammar::RuleTry_statement:
      return block.push_back(build_try(builder, static_cast<Grammar::Try_statementContext&>(inner)));
    case Grammar::RuleWith_statement:
      return block.push_back(build_with(builder, static_cast<Grammar::With_statementContext&>(inner), false));
    case Grammar::RuleFunction_definition:
      return block.push_back(build_function(builder, static_cast<Grammar::Function_definitionContext&>(inner), {}, false));
    case Grammar::RuleClass_definition:
      return block.push_back(build_class(builder, static_cast<Grammar::Class_definitionContext&>(inner), {}));
    case Grammar::RuleAsync_statement:
      return block.push_back(build_async(builder, static_cast<Grammar::Async_statementContext&>(inner), {}));
    case Grammar::RuleDecorated: return build_decorated(builder, block, static_cast<Grammar::DecoratedContext&>(inner));
    case Grammar::RuleC_statement:
      return build_c_statement(builder, block, static_cast<Grammar::C_statementContext&>(inner), {});
    case Grammar::RuleProperty_definition:
      return block.push_back(build_property(builder, static_cast<Grammar::Property_definitionContext&>(inner)));
    default:
      return block.push_back(build_compile_time_if(builder, static_cast<Grammar::Compile_time_ifContext&>(inner)));
  }
}

void build_decorated(Builder& builder, ast::Block& block, Grammar::DecoratedContext& context) {
  std::vector<ast::ExprId> decorators = build_decorators(builder, context.decorator());
  if (auto* function = context.function_definition())
    return block.push_back(build_function(builder, *function, std::move(decorators), false));
  if (auto* definition = context.class_definition())
    return block.push_back(build_class(builder, *definition, std::move(decorators)));
  if (auto* declaration = context.c_statement())
    return build_c_statement(builder, block, *declaration, std::move(decorators));
  Grammar::Async_statementContext& async = *context.async_statement();
  if (!async.function_definition()) builder.error(builder.span(*async.start), "only functions and classes can be decorated");
  block.push_back(build_async(builder, async, std::move(decorators)));
}

}  // namespace kernelc::syntax
