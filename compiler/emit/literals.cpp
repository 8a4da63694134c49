#include "emit/literals.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>

namespace kernelc::emit {

namespace {

std::string escaped(unsigned char byte) {
  switch (byte) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '?': return "\\?";
    default: break;
  }
  if (byte >= 0x20 && byte < 0x7f) return std::string(1, static_cast<char>(byte));
  // Three octal digits end by themselves, whatever follows.
  return {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + (byte >> 3 & 7)), static_cast<char>('0' + (byte & 7))};
}

struct Magnitude {
  bool is_negative = false;
  unsigned long long value = 0;
  bool fits = true;
};

Magnitude magnitude_of(std::string_view text) {
  Magnitude result;
  if (text.starts_with('-')) {
    result.is_negative = true;
    text.remove_prefix(1);
  }
  int base = 10;
  if (text.starts_with("0x") || text.starts_with("0X")) base = 16;
  if (text.starts_with("0b") || text.starts_with("0B")) base = 2;
  if (base != 10) text.remove_prefix(2);
  errno = 0;
  result.value = std::strtoull(std::string(text).c_str(), nullptr, base);
  result.fits = errno == 0;
  return result;
}

constexpr unsigned long long int_max = 0x7fffffff;
constexpr unsigned long long long_max = 0x7fffffffffffffff;

std::string suffix_of(const ir::IntType& type) {
  const std::string unsigned_part = type.is_signed ? "" : "U";
  if (type.size > 8 || type.name == "long long" || type.name == "unsigned long long") return unsigned_part + "LL";
  return unsigned_part + (type.size == 8 ? "L" : "");
}

// The least value has no literal of its own type: -9223372036854775808 is the negative of what does not fit.
Text signed_text(const Magnitude& m, const std::string& suffix) {
  const bool is_least = m.is_negative && (m.value == long_max + 1 || (suffix.empty() && m.value == int_max + 1));
  if (is_least) return {"-" + std::to_string(m.value - 1) + suffix + " - 1", Precedence::Additive};
  if (m.is_negative) return {"-" + std::to_string(m.value) + suffix, Precedence::Prefix};
  return {std::to_string(m.value) + suffix};
}

}  // namespace

std::string string_literal(std::string_view bytes) {
  std::string literal = "\"";
  for (const char byte : bytes) literal += escaped(static_cast<unsigned char>(byte));
  return literal + "\"";
}

IntegerLiteral integer_literal(std::string text, ir::TypeId type, const ir::Types& types) {
  if (text.starts_with('\'')) return {{text}, types.char_type, {text}};
  const Magnitude m = magnitude_of(text);
  const unsigned long long limit_of_int = int_max + (m.is_negative ? 1 : 0);
  const auto* integer = types.as<ir::IntType>(type);
  IntegerLiteral literal;
  if (m.value <= limit_of_int) {
    literal.natural = types.int_type;
    literal.text = signed_text(m, "");
  } else if (m.value <= long_max + (m.is_negative ? 1 : 0)) {
    literal.natural = types.long_type;
    literal.text = signed_text(m, "L");
  } else {
    literal.natural = types.unsigned_long;
    literal.text = signed_text(m, "UL");
  }
  if (text.starts_with("0x") && literal.text.precedence == Precedence::Postfix)
    literal.text.text = text + (literal.natural == types.int_type ? "" : literal.natural == types.long_type ? "L" : "UL");
  literal.exact = literal.text;
  const bool is_int_sized = integer && integer->size == 4;
  if (integer && integer->size >= 4 && (!is_int_sized || !integer->is_signed)) literal.exact = signed_text(m, suffix_of(*integer));
  return literal;
}

Text float_literal(std::string_view text, ir::FloatType::Width width) {
  using Width = ir::FloatType::Width;
  std::string digits(text);
  std::erase(digits, '_');
  const bool is_negative = digits.starts_with('-');
  if (digits.ends_with("nan")) return {"__builtin_nan" + std::string(width == Width::Single ? "f" : width == Width::Extended ? "l" : "") + "(\"\")"};
  const bool overflows = width == Width::Extended ? std::isinf(std::strtold(digits.c_str(), nullptr))
                                                  : std::isinf(std::strtod(digits.c_str(), nullptr));
  const std::string suffix = width == Width::Single ? "f" : width == Width::Extended ? "L" : "";
  if (overflows) return {std::string(is_negative ? "-" : "") + "__builtin_huge_val" + (suffix == "L" ? "l" : suffix) + "()"};
  if (digits.find_first_of(".eEnxX") == std::string::npos) digits += ".0";
  return {digits + suffix, is_negative ? Precedence::Prefix : Precedence::Postfix};
}

}  // namespace kernelc::emit
