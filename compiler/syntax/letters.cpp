#include "syntax/letters.h"

#include "support/utf8.h"
#include "syntax/unicode.h"

namespace kernelc::syntax {

namespace {

CodePoint decode(std::string_view text) {
  const CodePoint character = decode_utf8(text);
  return is_surrogate(character.code) ? CodePoint{} : character;
}

}  // namespace

std::optional<ByteRange> find_non_letter(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint character = decode(word.substr(i));
    if (character.length == 0) return ByteRange{i, 1};
    if (!continues_name(character.code)) return ByteRange{i, character.length};
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
