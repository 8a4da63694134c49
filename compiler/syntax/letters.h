#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kernelc::syntax {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t length = 0;
};

/// The first character of a word that is no letter, digit or underscore in any script. `word` is UTF-8.
std::optional<ByteRange> find_non_letter(std::string_view word);

/// The first byte of the text that is not UTF-8, or a NUL.
std::optional<std::size_t> find_invalid_byte(std::string_view text);

}  // namespace kernelc::syntax
