#include "syntax/letters.h"

#include <algorithm>
#include <array>

#include "support/utf8.h"

namespace kernelc::syntax {

namespace {

CodePoint decode(std::string_view text) {
  const CodePoint character = decode_utf8(text);
  return is_surrogate(character.code) ? CodePoint{} : character;
}

struct CodeRange {
  char32_t first;
  char32_t last;
};

/// Blocks of punctuation, symbols, spaces and private use, which no name holds. Coarse on purpose: what matters is
/// that typographic quotes, dashes and spaces are named where they stand.
constexpr std::array<CodeRange, 19> no_letters{{
    {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB6},     {0xB8, 0xB9},     {0xBB, 0xBF},
    {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2000, 0x203E}, {0x2041, 0x2053}, {0x2055, 0x2070},
    {0x20A0, 0x20CF}, {0x2190, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020},
    {0xE000, 0xF8FF}, {0xFE10, 0xFE1F}, {0xFF01, 0xFF0F}, {0xFFF0, 0xFFFF},
}};

bool is_letter(char32_t code) {
  return code < 0x80 || std::none_of(no_letters.begin(), no_letters.end(),
                                     [&](CodeRange range) { return range.first <= code && code <= range.last; });
}

}  // namespace

std::optional<ByteRange> find_non_letter(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint character = decode(word.substr(i));
    if (character.length == 0) return ByteRange{i, 1};
    if (!is_letter(character.code)) return ByteRange{i, character.length};
    i += character.length;
  }
  return {};
}

std::optional<std::size_t> find_invalid_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint character = decode(text.substr(i));
    if (character.length == 0 || character.code == 0) return i;
    i += character.length;
  }
  return {};
}

}  // namespace kernelc::syntax
