#include "sema/literals.h"

#include <algorithm>

#include "sema/constant_arithmetic.h"
#include "sema/convert.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

bool has_letter(const std::string& suffix, char letter) {
  return std::any_of(suffix.begin(), suffix.end(), [&](char c) { return (c | 32) == letter; });
}

ir::TypeId suffixed_type(ir::Types& types, const std::string& suffix) {
  const auto longs = std::count_if(suffix.begin(), suffix.end(), [](char c) { return (c | 32) == 'l'; });
  if (has_letter(suffix, 'u')) return longs == 2 ? types.unsigned_long_long : longs == 1 ? types.unsigned_long : types.unsigned_int;
  return longs == 2 ? types.long_long : types.long_type;
}

}  // namespace

ir::ExprId check_integer(Body& body, const ast::IntExpr& expr, Span span) {
  ir::Types& types = body.types();
  const auto read = integer_value(expr.digits);
  if (!read) return body.object_const(span, {ir::Constant::Kind::Int, expr.digits, {}});
  const unsigned long long value = *read;
  const bool is_hex = expr.digits.size() > 2 && (expr.digits[1] | 32) == 'x';
  const std::string text = is_hex ? expr.digits : std::to_string(value);
  if (!expr.suffix.empty()) {
    ir::TypeId type = suffixed_type(types, expr.suffix);
    if (type == types.unsigned_int && value > 0xffffffffULL) type = types.unsigned_long;
    return body.add(span, type, ir::IntConst{text, true});
  }
  const ir::TypeId type = value <= 0x7fffffffffffffffULL ? types.long_type : types.unsigned_long_long;
  return body.add(span, type, ir::IntConst{text});
}

ir::ExprId check_imaginary(Body& body, const ast::ImaginaryExpr& expr, Span span) {
  ir::Types& types = body.types();
  const ir::ExprId zero = body.add(span, types.double_type, ir::FloatConst{"0.0"});
  std::string digits = expr.digits;
  if (digits.find_first_of(".eE") == std::string::npos) digits += ".0";
  const ir::ExprId part = body.add(span, types.double_type, ir::FloatConst{digits});
  return body.add(span, types.double_complex, ir::Construct{{zero, part}});
}

ir::ExprId check_string(Body& body, const ast::StringExpr& expr, Span span) {
  using Kind = ast::StringExpr::Kind;
  if (expr.kind == Kind::Char) {
    if (expr.value.size() != 1) {
      body.error(DiagnosticKind::InvalidLiteral, span, "invalid character literal: exactly one byte is needed");
      return body.error_expr(span);
    }
    return body.int_const(span, static_cast<signed char>(expr.value[0]), body.types().char_type);
  }
  const auto kind = expr.kind == Kind::Bytes ? ir::Constant::Kind::Bytes : ir::Constant::Kind::Str;
  return body.object_const(span, {kind, expr.value, {}});
}

}  // namespace kernelc::sema
