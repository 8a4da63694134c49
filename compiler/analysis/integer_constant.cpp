#include "analysis/integer_constant.h"

#include <charconv>

#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

std::optional<Integer> digits(std::string_view text, int base) {
  unsigned long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return static_cast<Integer>(value);
}

/// A C++ integer literal; of character literals only the plain ones.
std::optional<Integer> literal(std::string_view text) {
  if (text.size() == 3 && text.front() == '\'' && text.back() == '\'') return static_cast<Integer>(text[1]);
  if (text.size() > 1 && text.front() == '-') {
    const auto value = literal(text.substr(1));
    return value ? std::optional(-*value) : std::nullopt;
  }
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) return digits(text.substr(2), 16);
  if (text.size() > 2 && text[0] == '0' && (text[1] == 'b' || text[1] == 'B')) return digits(text.substr(2), 2);
  if (text.size() > 1 && text[0] == '0') return digits(text.substr(1), 8);
  return digits(text, 10);
}

}  // namespace

std::optional<Integer> integer_constant(const ir::Module& module, ir::ExprId id) {
  if (const auto* constant = ir::node_as<ir::IntConst>(module, id)) return literal(constant->text);
  std::optional<Integer> value;
  if (const auto* unary = ir::node_as<ir::Unary>(module, id); unary && unary->op == ir::UnaryOp::Negate) {
    value = integer_constant(module, unary->operand);
    if (value) value = -*value;
  } else if (const auto* cast = ir::node_as<ir::Cast>(module, id)) {
    value = integer_constant(module, cast->value);
  }
  if (!value) return std::nullopt;
  const auto range = integer_range(module.types, module[id].type);
  return range && range->contains(*value) ? value : std::nullopt;
}

std::optional<IntegerRange> integer_range(const ir::Types& types, ir::TypeId type) {
  const auto* integer = types.as<ir::IntType>(type);
  if (!integer || integer->is_extern || integer->size < 1 || integer->size > 8) return std::nullopt;
  const Integer values = static_cast<Integer>(1) << (8 * integer->size);
  if (integer->is_signed) return IntegerRange{-values / 2, values / 2 - 1};
  return IntegerRange{0, values - 1};
}

}  // namespace kernelc::analysis
