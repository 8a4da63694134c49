// print a, b   exec code in globals

#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

using Kind = ast::Argument::Kind;

ast::StmtId call_statement(Builder& builder, const Context& context, std::vector<ast::Argument> arguments) {
  const Span word = builder.span(*context.start);
  const ast::ExprId function = builder.expr(word, ast::NameExpr{builder.text(word)});
  const Span at = builder.span(context);
  return builder.stmt(at, ast::ExprStmt{builder.expr(at, ast::CallExpr{function, std::move(arguments)})});
}

ast::Argument positional(ast::ExprId value) { return {Kind::Positional, {}, value}; }
ast::Argument keyword(const Span& at, const char* name, ast::ExprId value) { return {Kind::Keyword, {name, at}, value}; }

}  // namespace

// print a, b   →   print(a, b);   print a,   →   print(a, end=" ");   print >>f, a   →   print(a, file=f)
ast::StmtId build_print(Builder& builder, Grammar::Print_statementContext& context) {
  std::vector<ast::Argument> arguments;
  const auto values = context.expression();
  const bool has_file = context.SHIFT_RIGHT() != nullptr;
  for (std::size_t i = has_file ? 1 : 0; i < values.size(); ++i)
    arguments.push_back(positional(build_expr(builder, *values[i])));
  const Span at = builder.span(context);
  const bool ends_line = context.stop->getType() != Grammar::COMMA;
  if (!ends_line) arguments.push_back(keyword(at, "end", builder.expr(at, ast::StringExpr{ast::StringExpr::Kind::Text, " "})));
  if (has_file) arguments.push_back(keyword(at, "file", build_expr(builder, *values[0])));
  return call_statement(builder, context, std::move(arguments));
}

// exec code in g, l   →   exec(code, g, l), which may be written as it is: a tuple holds the arguments
ast::StmtId build_exec(Builder& builder, Grammar::Exec_statementContext& context) {
  std::vector<ast::Argument> arguments;
  const ast::ExprId code = build_expr(builder, *context.bitwise_or());
  const auto* tuple = std::get_if<ast::TupleExpr>(&builder.tree[code].node);
  const bool is_call = tuple && !context.IN();
  for (const ast::ExprId value : is_call ? tuple->items : std::vector<ast::ExprId>{code})
    arguments.push_back(positional(value));
  for (auto* scope : context.expression()) arguments.push_back(positional(build_expr(builder, *scope)));
  return call_statement(builder, context, std::move(arguments));
}

}  // namespace kernelc::syntax
