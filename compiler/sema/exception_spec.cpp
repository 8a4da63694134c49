#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "sema/constant_arithmetic.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/signature.h"
#include "sema/type_resolution.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using ir::ExceptionKind;

std::string float_text(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", value);
  const std::string digits = text;
  return digits.find_first_of(".en") == std::string::npos ? digits + ".0" : digits;
}

std::optional<std::string> name_text(Context& context, const Symbol& symbol) {
  if (const auto* cython = std::get_if<CythonSymbol>(&symbol))
    return cython->path == "cython.NULL" ? std::optional<std::string>("nullptr") : std::nullopt;
  if (const auto* foreign = std::get_if<ExternSymbol>(&symbol)) return context.module.externs[foreign->overloads.front()].cpp_name;
  if (const auto* member = std::get_if<EnumeratorSymbol>(&symbol)) {
    const ir::Enum& enumeration = context.module.enums[member->id];
    if (enumeration.is_extern) return enumeration.members[static_cast<std::size_t>(member->member)].cpp_name;
  }
  return std::nullopt;
}

ExceptionSpec default_spec(const ir::Types& types, ir::TypeId result, DefaultExceptions fallback) {
  if (types.is_object(result)) return {ExceptionKind::Value, "nullptr"};
  if (types.is_view(result)) return {ExceptionKind::Always, ""};
  if (fallback == DefaultExceptions::Never) return {ExceptionKind::Never, ""};
  if (fallback == DefaultExceptions::ByAsking) return {ExceptionKind::Always, ""};
  if (types.is_integer(result) || types.is_float(result)) return {ExceptionKind::CheckedValue, "-1"};
  if (types.is_pointer(result)) return {ExceptionKind::CheckedValue, "nullptr"};
  return {ExceptionKind::Always, ""};
}

// The handler after `except +`: an exception class, a function, or nothing.
std::string handler_text(Context& context, const Scope& scope, const ast::ExceptionClause& clause) {
  if (clause.plus_star) return "*";
  if (!clause.value.valid()) return "";
  if (const auto symbol = lookup(context, scope, clause.value)) {
    if (const auto text = name_text(context, *symbol)) return *text;
  }
  const auto* name = std::get_if<ast::NameExpr>(&context.tree[clause.value].node);
  if (!name) return "";
  return is_builtin_exception(name->name) ? "PyExc_" + name->name : name->name;
}

// `<int*>-1`: an address, whatever it points to.
std::optional<std::string> address_text(Context& context, const Scope& scope, ast::ExprId expr) {
  const auto* cast = std::get_if<ast::CastExpr>(&context.tree[expr].node);
  if (!cast || !context.types().is_pointer(resolve_type(context, scope, cast->type, {}))) return std::nullopt;
  const auto value = evaluate_constant(context, scope, cast->value);
  const auto number = value ? as_integer(*value) : std::nullopt;
  return number && *number != 0 ? std::optional("kc::py::ErrorAddress{" + std::to_string(*number) + "}") : std::nullopt;
}

/// `except 'a'` of a function that returns characters, and whole numbers beyond those of C of one that returns floats.
std::optional<std::string> text_for_result(Context& context, const Scope& scope, ast::ExprId expr, ir::TypeId result) {
  const auto value = evaluate_constant(context, scope, expr);
  const auto* text = value ? std::get_if<std::string>(&value->value) : nullptr;
  if (text && text->size() == 1 && context.types().is_integer(result)) return std::to_string(static_cast<signed char>((*text)[0]));
  const auto* integer = std::get_if<ast::IntExpr>(&context.tree[expr].node);
  const bool is_wide = integer && !value && context.types().is_float(result);
  return is_wide ? std::optional(float_text(std::strtod(integer->digits.c_str(), nullptr))) : constant_text(context, scope, expr);
}

ExceptionSpec value_spec(Context& context, const Scope& scope, const ast::ExceptionClause& clause, ir::TypeId result) {
  if (context.types().is_object(result)) {
    context.error(DiagnosticKind::InvalidType, clause.span, "Exception clause not allowed for function returning Python object");
    return {ExceptionKind::Value, "nullptr"};
  }
  const bool is_checked = clause.kind == ast::ExceptionClause::Kind::CheckedValue;
  const ExceptionKind kind = is_checked ? ExceptionKind::CheckedValue : ExceptionKind::Value;
  if (context.types().is_pointer(result))
    if (const auto address = address_text(context, scope, clause.value)) return {kind, *address};
  const auto text = text_for_result(context, scope, clause.value, result);
  if (!text) {
    context.error(DiagnosticKind::ConstantExpected, context.tree[clause.value].span, "Exception value must be constant");
    return {ExceptionKind::Always, ""};
  }
  const bool is_pointer = context.types().is_pointer(result);
  const bool has_no_values = context.types().is<ir::VoidType>(result) || context.types().is<ir::StructType>(result);
  const bool is_fraction = context.types().is_integer(result) && text->find('.') != std::string::npos;
  if (has_no_values || is_fraction || (is_pointer && std::isdigit(static_cast<unsigned char>(text->back())) && *text != "0") || (*text == "nullptr" && context.types().is_number(result))) {
    context.error(DiagnosticKind::InvalidType, context.tree[clause.value].span, "Exception value incompatible with function return type");
    return {ExceptionKind::Always, ""};
  }
  return {kind, *text};
}

}  // namespace

std::optional<std::string> constant_text(Context& context, const Scope& scope, ast::ExprId expr) {
  if (const auto value = evaluate_constant(context, scope, expr)) {
    if (const auto number = as_integer(*value)) return std::to_string(*number);
    if (const auto number = as_float(*value)) return float_text(*number);
    return std::nullopt;
  }
  const auto& node = context.tree[expr].node;
  if (const auto* integer = std::get_if<ast::IntExpr>(&node)) {
    const auto value = integer_value(integer->digits);  // beyond the signed ones
    return value ? std::optional(std::to_string(*value) + "u") : std::nullopt;
  }
  if (const auto* cast = std::get_if<ast::CastExpr>(&node)) return constant_text(context, scope, cast->value);
  if (const auto* unary = std::get_if<ast::UnaryExpr>(&node); unary && unary->op == ast::UnaryExpr::Op::Negate) {
    const auto operand = constant_text(context, scope, unary->operand);
    return operand ? std::optional("-" + *operand) : std::nullopt;
  }
  const auto* name = std::get_if<ast::NameExpr>(&node);
  if (name && name->name == "NULL") return "nullptr";
  const auto symbol = lookup(context, scope, expr);
  return symbol ? name_text(context, *symbol) : std::nullopt;
}

ExceptionSpec exception_spec(Context& context, const Scope& scope, const ast::ExceptionClause& clause, ir::TypeId result,
                             DefaultExceptions fallback) {
  using Kind = ast::ExceptionClause::Kind;
  const bool is_object = context.types().is_object(result);
  switch (clause.kind) {
    case Kind::Default: return default_spec(context.types(), result, fallback);
    case Kind::None:
      if (!is_object) return {ExceptionKind::Never, ""};
      context.diagnostics.warning(DiagnosticKind::InvalidType, clause.span,
                                  "noexcept clause is ignored for function returning Python object");
      return {ExceptionKind::Value, "nullptr"};
    case Kind::Value:
    case Kind::CheckedValue: return value_spec(context, scope, clause, result);
    case Kind::Star: return is_object ? default_spec(context.types(), result, fallback) : ExceptionSpec{ExceptionKind::Always, ""};
    case Kind::Plus: return {ExceptionKind::Cpp, handler_text(context, scope, clause)};
  }
  unreachable();
}

}  // namespace kernelc::sema
