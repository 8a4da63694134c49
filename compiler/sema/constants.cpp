#include <climits>
#include <cstdlib>

#include "sema/constant_arithmetic.h"
#include "sema/constant_sequences.h"
#include "sema/enum_values.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"
#include "sema/type_size.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using Result = std::optional<ConstantValue>;

Result parse_integer(const std::string& digits) {
  const auto value = integer_value(digits);
  return value && *value <= LLONG_MAX ? Result(ConstantValue{static_cast<long long>(*value)}) : std::nullopt;
}

class Evaluation {
 public:
  Evaluation(Context& context, const Scope& scope) : context_(context), scope_(scope) {}

  Result operator()(ast::ExprId id) const {
    const auto none = [](const auto&) -> Result { return std::nullopt; };
    if (!id.valid()) return std::nullopt;
    return std::visit(Overloaded{[&](const ast::IntExpr& e) { return parse_integer(e.digits); },
                                 [&](const ast::FloatExpr& e) -> Result { return ConstantValue{std::strtod(e.digits.c_str(), nullptr)}; },
                                 [&](const ast::StringExpr& e) { return string(e); },
                                 [&](const ast::ConstantExpr& e) { return constant(e); },
                                 [&](const ast::NameExpr&) { return symbol(lookup(context_, scope_, id)); },
                                 [&](const ast::AttributeExpr&) { return symbol(lookup(context_, scope_, id)); },
                                 [&](const ast::TupleExpr& e) { return sequence(e.items); },
                                 [&](const ast::ListExpr& e) { return sequence(e.items); },
                                 [&](const ast::UnaryExpr& e) { return unary_expr(e); },
                                 [&](const ast::BinaryExpr& e) { return binary_expr(e); },
                                 [&](const ast::BoolExpr& e) { return bool_expr(e); },
                                 [&](const ast::CompareExpr& e) { return compare_expr(e); },
                                 [&](const ast::ConditionalExpr& e) { return conditional(e); },
                                 [&](const ast::SubscriptExpr& e) { return subscript(e); },
                                 [&](const ast::CallExpr& e) { return call(e); },
                                 [&](const ast::SizeofExpr& e) { return size_of(e); },
                                 [&](const ast::CastExpr& e) { return cast(e); }, none},
                      context_.tree[id].node);
  }

 private:
  static Result string(const ast::StringExpr& e) {
    if (e.kind == ast::StringExpr::Kind::Char)
      return ConstantValue{static_cast<long long>(static_cast<signed char>(e.value.empty() ? 0 : e.value[0]))};
    return ConstantValue{e.value, e.kind == ast::StringExpr::Kind::Bytes};
  }

  static Result constant(const ast::ConstantExpr& e) {
    switch (e.value) {
      case ast::ConstantExpr::Value::None: return ConstantValue{};
      case ast::ConstantExpr::Value::True: return ConstantValue{true};
      case ast::ConstantExpr::Value::False: return ConstantValue{false};
      case ast::ConstantExpr::Value::Ellipsis: return std::nullopt;
    }
    unreachable();
  }

  Result symbol(const std::optional<Symbol>& found) const {
    if (!found) return std::nullopt;
    if (const auto* defined = std::get_if<ConstantSymbol>(&*found)) return defined->value;
    if (const auto* member = std::get_if<EnumeratorSymbol>(&*found)) {
      const auto value = enumerator_value(context_.module, *member);
      return value ? Result(ConstantValue{*value}) : std::nullopt;
    }
    return std::nullopt;
  }

  Result sequence(const std::vector<ast::ExprId>& items) const {
    std::vector<ConstantValue> values;
    for (const ast::ExprId item : items) {
      auto value = (*this)(item);
      if (!value) return std::nullopt;
      values.push_back(std::move(*value));
    }
    return ConstantValue{std::move(values)};
  }

  Result unary_expr(const ast::UnaryExpr& e) const {
    const auto operand = (*this)(e.operand);
    return operand ? unary(e.op, *operand) : std::nullopt;
  }

  Result binary_expr(const ast::BinaryExpr& e) const {
    const auto left = (*this)(e.left), right = (*this)(e.right);
    if (!left || !right) return std::nullopt;
    const bool is_classic = context_.module.directives.classic_division && as_integer(*left) && as_integer(*right);
    return binary(is_classic && e.op == ast::BinaryOp::Divide ? ast::BinaryOp::FloorDivide : e.op, *left, *right);
  }

  Result bool_expr(const ast::BoolExpr& e) const {
    Result value;
    for (const ast::ExprId operand : e.values) {
      value = (*this)(operand);
      if (!value || is_true(*value) == (e.op == ast::BoolExpr::Op::Or)) return value;
    }
    return value;
  }

  Result compare_expr(const ast::CompareExpr& e) const {
    auto left = (*this)(e.first);
    for (const auto& link : e.rest) {
      auto right = (*this)(link.right);
      const auto holds = left && right ? compare(link.op, *left, *right) : std::nullopt;
      if (!holds) return std::nullopt;
      if (!*holds) return ConstantValue{false};
      left = std::move(right);
    }
    return ConstantValue{true};
  }

  Result conditional(const ast::ConditionalExpr& e) const {
    const auto condition = (*this)(e.condition);
    if (!condition) return std::nullopt;
    return (*this)(is_true(*condition) ? e.then : e.otherwise);
  }

  Result subscript(const ast::SubscriptExpr& e) const {
    const auto container = e.items.size() == 1 ? (*this)(e.value) : std::nullopt;
    if (!container) return std::nullopt;
    if (const auto* slice = std::get_if<ast::SliceExpr>(&context_.tree[e.items[0]].node)) return sliced(*container, *slice);
    const auto index = (*this)(e.items[0]);
    const auto position = index ? as_integer(*index) : std::nullopt;
    return position ? item_at(*container, *position) : std::nullopt;
  }

  Result sliced(const ConstantValue& container, const ast::SliceExpr& e) const {
    ConstantSlice slice;
    for (const auto& [written, bound] : {std::pair(e.lower, &slice.lower), {e.upper, &slice.upper}, {e.step, &slice.step}}) {
      const auto value = (*this)(written);
      if (value) *bound = as_integer(*value);
      const bool is_left_out = !written.valid() || (value && std::holds_alternative<ConstantValue::None>(value->value));
      if (!is_left_out && !*bound) return std::nullopt;
    }
    return part_of(container, slice);
  }

  Result call(const ast::CallExpr& e) const {
    const auto* name = std::get_if<ast::NameExpr>(&context_.tree[e.callee].node);
    if (!name) return std::nullopt;
    std::vector<ConstantValue> arguments;
    for (const ast::Argument& argument : e.arguments) {
      auto value = argument.kind == ast::Argument::Kind::Positional ? (*this)(argument.value) : std::nullopt;
      if (!value) return std::nullopt;
      arguments.push_back(std::move(*value));
    }
    return call_builtin(name->name, arguments);
  }

  Result size_of(const ast::SizeofExpr& e) const {
    const auto type = e.type.valid() ? std::optional(resolve_type(context_, scope_, e.type, {}))
                                     : type_named_by(context_, scope_, e.operand, {});
    const auto size = type ? size_of_type(context_.module, *type) : std::nullopt;
    return size ? Result(ConstantValue{*size}) : std::nullopt;
  }

  // <int>x wraps around, as in C.
  Result cast(const ast::CastExpr& e) const {
    const auto value = (*this)(e.value);
    if (!value) return std::nullopt;
    const auto* type = context_.types().as<ir::IntType>(resolve_type(context_, scope_, e.type, {}));
    const auto number = as_integer(*value);
    if (!type || !number || type->is_extern) return std::nullopt;
    if (type->size >= 8) return type->is_signed || *number >= 0 ? Result(ConstantValue{*number}) : std::nullopt;
    const long long half = 1LL << (type->size * 8 - 1), low = *number & (2 * half - 1);
    return ConstantValue{type->is_signed && low >= half ? low - 2 * half : low};
  }

  Context& context_;
  const Scope& scope_;
};

}  // namespace

std::optional<ConstantValue> evaluate_constant(Context& context, const Scope& scope, ast::ExprId expr) {
  return Evaluation(context, scope)(expr);
}

}  // namespace kernelc::sema
