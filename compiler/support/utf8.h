#pragma once

#include <cstddef>
#include <string_view>

namespace kernelc {

struct CodePoint {
  char32_t code = 0;
  std::size_t length = 0;  ///< in bytes; 0: not UTF-8
};

/// The character that a text begins with. The text is not empty; overlong forms are not UTF-8. Lone surrogates, which
/// escapes in string literals can write, are decoded: files that hold them are not UTF-8 (see `is_surrogate`).
CodePoint decode_utf8(std::string_view text);

constexpr bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

}  // namespace kernelc
