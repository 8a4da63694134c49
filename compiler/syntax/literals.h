#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "ast/expr.h"

namespace kernelc::syntax {

struct IntegerParts {
  std::string digits;  ///< with prefix, without underscores
  std::string suffix;
};
IntegerParts split_integer(std::string_view literal);
std::string without_underscores(std::string_view literal);

/// A string literal taken apart: `rb"text"` is raw bytes with the content `text`.
struct StringForm {
  ast::StringExpr::Kind kind = ast::StringExpr::Kind::Text;
  bool is_raw = false;
  std::size_t begin = 0;  ///< of the content in the literal
  std::size_t end = 0;
};
/// The literal may lack its closing quotes.
StringForm string_form(std::string_view literal);

struct LiteralError {
  std::size_t offset = 0;  ///< in the content
  std::size_t length = 0;
  std::string message;
};

/// The value of the content of a string: escapes resolved, ends of lines made `\n`. Escapes that are none stay as
/// they are, as in Python.
std::variant<std::string, LiteralError> decode_string(std::string_view content, ast::StringExpr::Kind kind, bool is_raw);

/// Doubled braces of an f-string's text made single.
std::string undouble_braces(std::string_view text);

}  // namespace kernelc::syntax
