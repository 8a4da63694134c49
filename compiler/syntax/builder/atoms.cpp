// Names, numbers and constants

#include <cctype>

#include "syntax/builder/expressions.h"
#include "syntax/builder/types.h"
#include "syntax/literals.h"

namespace kernelc::syntax {

namespace {

/// 017 is octal; 08 is nothing.
bool is_integer(const std::string& digits) {
  const bool is_octal = digits.size() > 1 && digits[0] == '0' && std::isdigit(static_cast<unsigned char>(digits[1]));
  return !is_octal || digits.find_first_of("89") == std::string::npos;
}

ast::ExprId build_integer(Builder& builder, const Token& token) {
  IntegerParts parts = split_integer(builder.text(token));
  if (!is_integer(parts.digits))
    builder.error(builder.span(token), "invalid number '" + builder.text(token) + "'", DiagnosticKind::InvalidLiteral);
  return builder.expr(builder.span(token), ast::IntExpr{std::move(parts.digits), std::move(parts.suffix)});
}

ast::ExprId build_imaginary(Builder& builder, const Token& token) {
  std::string digits = without_underscores(builder.text(token));
  digits.pop_back();
  return builder.expr(builder.span(token), ast::ImaginaryExpr{std::move(digits)});
}

ast::ExprId build_constant(Builder& builder, const Token& token, ast::ConstantExpr::Value value) {
  return builder.expr(builder.span(token), ast::ConstantExpr{value});
}

ast::ExprId build_sizeof(Builder& builder, Grammar::AtomContext& context) {
  const ast::ExprId operand = build_type_or_expr(builder, *context.expression(), {});
  ast::SizeofExpr node;
  if (const auto* type = std::get_if<ast::TypeExpr>(&builder.tree[operand].node))
    node.type = type->type;
  else
    node.operand = operand;
  return builder.expr(builder.span(context), node);
}

/// `x`, which was repr(x) in Python 2.
ast::ExprId build_backquoted(Builder& builder, Grammar::AtomContext& context) {
  const Span at = builder.span(context);
  const ast::ExprId value = build_expr(builder, *context.expressions());
  return builder.expr(at, ast::CallExpr{builder.expr(at, ast::NameExpr{"repr"}), {{ast::Argument::Kind::Positional, {}, value}}});
}

}  // namespace

ast::ExprId build_word(Builder& builder, const Token& token) {
  using Value = ast::ConstantExpr::Value;
  switch (token.getType()) {
    case Grammar::INTEGER: return build_integer(builder, token);
    case Grammar::FLOAT:
      return builder.expr(builder.span(token), ast::FloatExpr{without_underscores(builder.text(token))});
    case Grammar::IMAGINARY: return build_imaginary(builder, token);
    case Grammar::NONE: return build_constant(builder, token, Value::None);
    case Grammar::TRUE: return build_constant(builder, token, Value::True);
    case Grammar::FALSE: return build_constant(builder, token, Value::False);
    case Grammar::ELLIPSIS: return build_constant(builder, token, Value::Ellipsis);
    default: return builder.expr(builder.span(token), ast::NameExpr{builder.private_name(builder.text(token))});
  }
}

ast::ExprId build_atom(Builder& builder, Grammar::AtomContext& context) {
  switch (context.start->getType()) {
    case Grammar::STRING:
    case Grammar::FORMATTED_START: return build_strings(builder, *context.strings());
    case Grammar::LEFT_PAREN: return build_parenthesised(builder, context);
    case Grammar::LEFT_BRACKET: return build_list(builder, context);
    case Grammar::LEFT_BRACE: return build_braces(builder, context);
    case Grammar::SIZEOF: return build_sizeof(builder, context);
    case Grammar::BACKQUOTE: return build_backquoted(builder, context);
    default: return build_word(builder, *context.start);
  }
}

}  // namespace kernelc::syntax
