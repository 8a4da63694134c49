#include "sema/constant_arithmetic.h"

#include <cctype>
#include <cerrno>
#include <cmath>
#include <cstdlib>

#include "support/match.h"

namespace kernelc::sema {

namespace {

using Result = std::optional<ConstantValue>;
using ast::BinaryOp;
using ast::CompareOp;

Result floor_divide(long long a, long long b) {
  if (b == 0 || (b == -1 && a == INT64_MIN)) return std::nullopt;
  const long long quotient = a / b;
  return ConstantValue{a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient};
}

Result modulo(long long a, long long b) {
  if (b == 0 || (b == -1 && a == INT64_MIN)) return std::nullopt;
  const long long rest = a % b;
  return ConstantValue{rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest};
}

Result power(long long base, long long exponent) {
  if (exponent < 0) return base == 0 ? Result() : ConstantValue{std::pow(static_cast<double>(base), static_cast<double>(exponent))};
  long long result = 1;
  for (long long i = 0; i < exponent; ++i) {
    if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
    if (result == 0 || result == 1) break;
    if (result == -1 && base == -1) return ConstantValue{exponent % 2 ? -1LL : 1LL};
  }
  return ConstantValue{result};
}

Result shift_left(long long value, long long count) {
  if (count < 0 || count > 62) return value == 0 && count >= 0 ? Result(ConstantValue{0LL}) : std::nullopt;
  long long result = 0;
  if (__builtin_mul_overflow(value, 1LL << count, &result)) return std::nullopt;
  return ConstantValue{result};
}

Result shift_right(long long value, long long count) {
  if (count < 0) return std::nullopt;
  return ConstantValue{value >> (count > 63 ? 63 : count)};
}

template <class Operation>
Result exact(Operation operation, long long a, long long b) {
  long long result = 0;
  if (operation(a, b, &result)) return std::nullopt;
  return ConstantValue{result};
}

Result integers(BinaryOp op, long long a, long long b) {
  switch (op) {
    case BinaryOp::Add: return exact([](auto x, auto y, auto* r) { return __builtin_add_overflow(x, y, r); }, a, b);
    case BinaryOp::Subtract: return exact([](auto x, auto y, auto* r) { return __builtin_sub_overflow(x, y, r); }, a, b);
    case BinaryOp::Multiply: return exact([](auto x, auto y, auto* r) { return __builtin_mul_overflow(x, y, r); }, a, b);
    case BinaryOp::Divide:
      return b == 0 ? Result() : ConstantValue{static_cast<double>(a) / static_cast<double>(b)};
    case BinaryOp::FloorDivide: return floor_divide(a, b);
    case BinaryOp::Modulo: return modulo(a, b);
    case BinaryOp::Power: return power(a, b);
    case BinaryOp::ShiftLeft: return shift_left(a, b);
    case BinaryOp::ShiftRight: return shift_right(a, b);
    case BinaryOp::BitAnd: return ConstantValue{a & b};
    case BinaryOp::BitOr: return ConstantValue{a | b};
    case BinaryOp::BitXor: return ConstantValue{a ^ b};
    case BinaryOp::MatMultiply: return std::nullopt;
  }
  unreachable();
}

Result float_modulo(double a, double b) {
  if (b == 0) return std::nullopt;
  const double rest = std::fmod(a, b);
  return ConstantValue{rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest};
}

Result floats(BinaryOp op, double a, double b) {
  switch (op) {
    case BinaryOp::Add: return ConstantValue{a + b};
    case BinaryOp::Subtract: return ConstantValue{a - b};
    case BinaryOp::Multiply: return ConstantValue{a * b};
    case BinaryOp::Divide: return b == 0 ? Result() : ConstantValue{a / b};
    case BinaryOp::FloorDivide: return b == 0 ? Result() : ConstantValue{std::floor(a / b)};
    case BinaryOp::Modulo: return float_modulo(a, b);
    case BinaryOp::Power: return ConstantValue{std::pow(a, b)};
    default: return std::nullopt;
  }
}

const std::string* text_of(const ConstantValue& value) { return std::get_if<std::string>(&value.value); }
const std::vector<ConstantValue>* items_of(const ConstantValue& value) {
  return std::get_if<std::vector<ConstantValue>>(&value.value);
}

Result concatenate(const ConstantValue& left, const ConstantValue& right) {
  const auto *a = text_of(left), *b = text_of(right);
  if (a && b && left.is_bytes == right.is_bytes) return ConstantValue{*a + *b, left.is_bytes};
  const auto *p = items_of(left), *q = items_of(right);
  if (!p || !q) return std::nullopt;
  std::vector<ConstantValue> joined = *p;
  joined.insert(joined.end(), q->begin(), q->end());
  return ConstantValue{std::move(joined)};
}

template <class T>
std::optional<bool> ordered(CompareOp op, const T& a, const T& b) {
  switch (op) {
    case CompareOp::Less: return a < b;
    case CompareOp::LessEqual: return a <= b;
    case CompareOp::Equal: return a == b;
    case CompareOp::NotEqual: return a != b;
    case CompareOp::GreaterEqual: return a >= b;
    case CompareOp::Greater: return a > b;
    default: return std::nullopt;
  }
}

std::optional<bool> contains(const ConstantValue& container, const ConstantValue& item) {
  if (const auto* text = text_of(container)) {
    const auto* part = text_of(item);
    return part ? std::optional(text->find(*part) != std::string::npos) : std::nullopt;
  }
  const auto* items = items_of(container);
  if (!items) return std::nullopt;
  for (const ConstantValue& candidate : *items) {
    if (compare(CompareOp::Equal, candidate, item).value_or(false)) return true;
  }
  return false;
}

/// Sequences compare by the first items that differ, then by their lengths.
std::optional<bool> compare_items(CompareOp op, const std::vector<ConstantValue>& left, const std::vector<ConstantValue>& right) {
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
    const auto same = compare(CompareOp::Equal, left[i], right[i]);
    if (!same) return std::nullopt;
    if (!*same) return op == CompareOp::Equal ? std::optional(false) : op == CompareOp::NotEqual ? std::optional(true) : compare(op, left[i], right[i]);
  }
  return ordered(op, left.size(), right.size());
}

bool is_none(const ConstantValue& value) { return std::holds_alternative<ConstantValue::None>(value.value); }

}  // namespace

std::optional<unsigned long long> integer_value(const std::string& digits) {
  const bool has_letter = digits.size() > 2 && digits[0] == '0' && std::isalpha(static_cast<unsigned char>(digits[1]));
  const int letter = has_letter ? std::tolower(digits[1]) : digits[0] == '0' ? 'o' : 'd';
  const int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
  errno = 0;
  const unsigned long long value = std::strtoull(digits.c_str() + (has_letter ? 2 : 0), nullptr, base);
  return errno == 0 ? std::optional(value) : std::nullopt;
}

std::optional<long long> as_integer(const ConstantValue& value) {
  if (const auto* truth = std::get_if<bool>(&value.value)) return *truth ? 1 : 0;
  if (const auto* number = std::get_if<long long>(&value.value)) return *number;
  return std::nullopt;
}

std::optional<double> as_float(const ConstantValue& value) {
  if (const auto* number = std::get_if<double>(&value.value)) return *number;
  if (const auto number = as_integer(value)) return static_cast<double>(*number);
  return std::nullopt;
}

bool is_true(const ConstantValue& value) {
  return match(value.value, [](const ConstantValue::None&) { return false; }, [](bool v) { return v; },
               [](long long v) { return v != 0; }, [](double v) { return v != 0; },
               [](const std::string& v) { return !v.empty(); },
               [](const std::vector<ConstantValue>& v) { return !v.empty(); });
}

Result unary(ast::UnaryExpr::Op op, const ConstantValue& operand) {
  using Op = ast::UnaryExpr::Op;
  if (op == Op::Not) return ConstantValue{!is_true(operand)};
  if (const auto number = as_integer(operand)) {
    if (op == Op::Plus) return ConstantValue{*number};
    if (op == Op::Invert) return ConstantValue{~*number};
    return *number == INT64_MIN ? Result() : ConstantValue{-*number};
  }
  const auto number = as_float(operand);
  if (!number || op == Op::Invert) return std::nullopt;
  return ConstantValue{op == Op::Negate ? -*number : *number};
}

Result binary(BinaryOp op, const ConstantValue& left, const ConstantValue& right) {
  const auto a = as_integer(left), b = as_integer(right);
  if (a && b) return integers(op, *a, *b);
  const auto x = as_float(left), y = as_float(right);
  if (x && y) return floats(op, *x, *y);
  return op == BinaryOp::Add ? concatenate(left, right) : std::nullopt;
}

std::optional<bool> compare(CompareOp op, const ConstantValue& left, const ConstantValue& right) {
  if (op == CompareOp::In) return contains(right, left);
  if (op == CompareOp::NotIn) {
    const auto found = contains(right, left);
    return found ? std::optional(!*found) : std::nullopt;
  }
  if (is_none(left) || is_none(right)) {
    const bool same = is_none(left) && is_none(right);
    if (op == CompareOp::Is || op == CompareOp::Equal) return same;
    if (op == CompareOp::IsNot || op == CompareOp::NotEqual) return !same;
    return std::nullopt;
  }
  if (const auto a = as_integer(left), b = as_integer(right); a && b) return ordered(op, *a, *b);
  if (const auto x = as_float(left), y = as_float(right); x && y) return ordered(op, *x, *y);
  if (const auto *a = text_of(left), *b = text_of(right); a && b) return ordered(op, *a, *b);
  if (const auto *a = items_of(left), *b = items_of(right); a && b) return compare_items(op, *a, *b);
  if (op == CompareOp::Equal) return false;
  if (op == CompareOp::NotEqual) return true;
  return std::nullopt;
}

}  // namespace kernelc::sema
