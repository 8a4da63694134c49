#include "syntax/letters.h"

#include <algorithm>
#include <array>

namespace kernelc::syntax {

namespace {

struct Decoded {
  char32_t code = 0;
  std::size_t length = 0;  ///< 0: not UTF-8
};

constexpr char32_t smallest_of_length[] = {0, 0, 0x80, 0x800, 0x10000};

Decoded decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead > 0xF4 || text.size() < length) return {};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) != 0x80) return {};
    code = code << 6 | (byte & 0x3Fu);
  }
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < smallest_of_length[length] || code > 0x10FFFF || is_surrogate) return {};
  return {code, length};
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
    const Decoded character = decode(word.substr(i));
    if (character.length == 0) return ByteRange{i, 1};
    if (!is_letter(character.code)) return ByteRange{i, character.length};
    i += character.length;
  }
  return {};
}

std::optional<std::size_t> find_invalid_byte(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Decoded character = decode(text.substr(i));
    if (character.length == 0 || character.code == 0) return i;
    i += character.length;
  }
  return {};
}

}  // namespace kernelc::syntax
