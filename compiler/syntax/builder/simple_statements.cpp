// Statements of one line

#include <algorithm>

#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"
#include "syntax/parse_file.h"

namespace kernelc::syntax {

namespace {

ast::BinaryOp augmented_op(const std::string& text) {
  static constexpr std::pair<std::string_view, ast::BinaryOp> ops[] = {
      {"+=", ast::BinaryOp::Add},        {"-=", ast::BinaryOp::Subtract},   {"*=", ast::BinaryOp::Multiply},
      {"@=", ast::BinaryOp::MatMultiply}, {"/=", ast::BinaryOp::Divide},     {"//=", ast::BinaryOp::FloorDivide},
      {"%=", ast::BinaryOp::Modulo},     {"**=", ast::BinaryOp::Power},     {"<<=", ast::BinaryOp::ShiftLeft},
      {">>=", ast::BinaryOp::ShiftRight}, {"&=", ast::BinaryOp::BitAnd},     {"|=", ast::BinaryOp::BitOr},
      {"^=", ast::BinaryOp::BitXor}};
  return std::find_if(std::begin(ops), std::end(ops), [&](const auto& op) { return op.first == text; })->second;
}

/// Targets of `+=` and of annotations are single places.
void check_single_target(Builder& builder, ast::ExprId target) {
  const ast::Expr& expr = builder.tree[target];
  if (std::holds_alternative<ast::TupleExpr>(expr.node) || std::holds_alternative<ast::ListExpr>(expr.node))
    builder.error(expr.span, "expected a single target here");
}

ast::StmtId build_annotated(Builder& builder, Grammar::Expression_statementContext& context, ast::ExprId target) {
  check_single_target(builder, target);
  ast::AnnotatedAssignStmt node;
  node.target = target;
  node.annotation = build_expr(builder, *context.annotation()->expression());
  node.value = build_optional_expr(builder, context.expressions_or_yield(1));
  return builder.stmt(builder.span(context), node);
}

ast::StmtId build_augmented(Builder& builder, Grammar::Expression_statementContext& context, ast::ExprId target) {
  check_single_target(builder, target);
  ast::AugmentedAssignStmt node;
  node.op = augmented_op(builder.text(*context.AUGMENTED_ASSIGN()->getSymbol()));
  node.target = target;
  node.value = build_expr(builder, *context.expressions_or_yield(1));
  return builder.stmt(builder.span(context), node);
}

// f(x)   a = b = c
ast::StmtId build_expression_statement(Builder& builder, Grammar::Expression_statementContext& context) {
  const auto parts = context.expressions_or_yield();
  const Span at = builder.span(context);
  const ast::ExprId first = build_expr(builder, *parts[0]);
  if (context.annotation()) return build_annotated(builder, context, first);
  if (context.AUGMENTED_ASSIGN()) return build_augmented(builder, context, first);
  if (parts.size() == 1) return builder.stmt(at, ast::ExprStmt{first});
  ast::AssignStmt node;
  ast::ExprId built = first;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    node.targets.push_back(built);
    built = build_expr(builder, *parts[i]);
  }
  node.value = built;
  return builder.stmt(at, std::move(node));
}

ast::StmtId build_raise(Builder& builder, Grammar::Raise_statementContext& context) {
  ast::RaiseStmt node;
  node.exception = build_optional_expr(builder, context.expression(0));
  if (context.FROM()) node.cause = build_optional_expr(builder, context.expression(1));
  else node.value = build_optional_expr(builder, context.expression(1)), node.traceback = build_optional_expr(builder, context.expression(2));
  return builder.stmt(builder.span(context), node);
}

ast::StmtId build_delete(Builder& builder, Grammar::Delete_statementContext& context) {
  ast::DeleteStmt node;
  const ast::ExprId targets = build_expr(builder, *context.expressions());
  const auto* tuple = std::get_if<ast::TupleExpr>(&builder.tree[targets].node);
  const bool is_bare = tuple && context.expressions()->children.size() > 1;
  node.targets = is_bare ? tuple->items : std::vector<ast::ExprId>{targets};
  return builder.stmt(builder.span(context), std::move(node));
}

ast::StmtId build_assert(Builder& builder, Grammar::Assert_statementContext& context) {
  ast::AssertStmt node;
  node.condition = build_expr(builder, *context.expression(0));
  node.message = build_optional_expr(builder, context.expression(1));
  return builder.stmt(builder.span(context), node);
}

ast::StmtId build_global(Builder& builder, Grammar::Global_statementContext& context) {
  std::vector<ast::Identifier> names;
  for (auto* name : context.name()) {
    if (context.GLOBAL()) builder.public_names.insert(builder.text(*name));
    names.push_back(builder.identifier(*name));
  }
  const Span at = builder.span(context);
  if (context.GLOBAL()) return builder.stmt(at, ast::GlobalStmt{std::move(names)});
  return builder.stmt(at, ast::NonlocalStmt{std::move(names)});
}

ast::StmtId build_return(Builder& builder, Grammar::Return_statementContext& context) {
  return builder.stmt(builder.span(context), ast::ReturnStmt{build_optional_expr(builder, context.expressions())});
}

ast::StmtId build_word(Builder& builder, const Context& context) {
  const Span at = builder.span(context);
  switch (context.start->getType()) {
    case Grammar::BREAK: return builder.stmt(at, ast::BreakStmt{});
    case Grammar::CONTINUE: return builder.stmt(at, ast::ContinueStmt{});
    default: return builder.stmt(at, ast::PassStmt{});
  }
}

ast::StmtId build_simple(Builder& builder, Grammar::Simple_statementContext& context) {
  if (token_at(context, 0)) return build_word(builder, context);
  Context& inner = child(context, 0);
  switch (inner.getRuleIndex()) {
    case Grammar::RuleReturn_statement: return build_return(builder, static_cast<Grammar::Return_statementContext&>(inner));
    case Grammar::RuleRaise_statement: return build_raise(builder, static_cast<Grammar::Raise_statementContext&>(inner));
    case Grammar::RuleDelete_statement: return build_delete(builder, static_cast<Grammar::Delete_statementContext&>(inner));
    case Grammar::RuleAssert_statement: return build_assert(builder, static_cast<Grammar::Assert_statementContext&>(inner));
    case Grammar::RuleGlobal_statement: return build_global(builder, static_cast<Grammar::Global_statementContext&>(inner));
    case Grammar::RuleImport_statement: return build_import(builder, static_cast<Grammar::Import_statementContext&>(inner));
    case Grammar::RuleFrom_import_statement:
      return build_from_import(builder, static_cast<Grammar::From_import_statementContext&>(inner));
    case Grammar::RuleInclude_statement:
      return build_include(builder, static_cast<Grammar::Include_statementContext&>(inner), false);
    case Grammar::RuleDefine_statement: return build_define(builder, static_cast<Grammar::Define_statementContext&>(inner));
    case Grammar::RulePrint_statement: return build_print(builder, static_cast<Grammar::Print_statementContext&>(inner));
    case Grammar::RuleExec_statement: return build_exec(builder, static_cast<Grammar::Exec_statementContext&>(inner));
    default: return build_expression_statement(builder, static_cast<Grammar::Expression_statementContext&>(inner));
  }
}

}  // namespace

void build_simple_statement(Builder& builder, ast::Block& block, Grammar::Simple_statementContext& context) {
  block.push_back(build_simple(builder, context));
}

ast::StmtId build_define(Builder& builder, Grammar::Define_statementContext& context) {
  ast::DefineStmt node{builder.identifier(*context.name()), build_expr(builder, *context.expression())};
  return builder.stmt(builder.span(context), std::move(node));
}

ast::StmtId build_include(Builder& builder, Grammar::Include_statementContext& context, bool holds_declarations) {
  const Token& literal = *context.STRING()->getSymbol();
  ast::IncludeStmt node;
  node.path = build_plain_string(builder, literal);
  const auto included = builder.loader.load_include(node.path, builder.span(literal));
  const auto& open = builder.open_files;
  if (!included) {
    builder.error(builder.span(literal), "cannot find '" + node.path + "'", DiagnosticKind::FileNotFound);
  } else if (std::find(open.begin(), open.end(), *included) != open.end()) {
    builder.error(builder.span(literal), "'" + node.path + "' includes itself");
  } else {
    node.body = parse_included(builder, *included, holds_declarations);
  }
  return builder.stmt(builder.span(context), std::move(node));
}

}  // namespace kernelc::syntax
