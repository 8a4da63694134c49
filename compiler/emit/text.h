#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kernelc::emit {

/// How strongly the outermost operator of a C++ expression binds, loosest first.
enum class Precedence {
  Comma,
  Assignment,  ///< also `?:` and `throw`
  LogicalOr,
  LogicalAnd,
  BitOr,
  BitXor,
  BitAnd,
  Equality,
  Relational,
  Shift,
  Additive,
  Multiplicative,
  Prefix,
  Postfix,  ///< also names, literals and parenthesised expressions
};

/// A C++ expression.
struct Text {
  std::string text;
  Precedence precedence = Precedence::Postfix;
};

/// The expression as an operand that has to bind at least as strongly; parenthesised where needed.
inline std::string operand(const Text& text, Precedence least) {
  return text.precedence < least ? "(" + text.text + ")" : text.text;
}

inline std::string join(const std::vector<std::string>& parts, std::string_view separator = ", ") {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += separator;
    joined += parts[i];
  }
  return joined;
}

}  // namespace kernelc::emit
