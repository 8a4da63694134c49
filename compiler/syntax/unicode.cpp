#include "syntax/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>

namespace kernelc::syntax {

bool continues_name(char32_t character) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_XID_CONTINUE) != 0;
}

std::optional<char32_t> character_named(std::string_view name) {
  const std::string text(name);
  for (const UCharNameChoice choice : {U_UNICODE_CHAR_NAME, U_CHAR_NAME_ALIAS}) {
    UErrorCode failure = U_ZERO_ERROR;
    const UChar32 found = u_charFromName(choice, text.c_str(), &failure);
    if (U_SUCCESS(failure)) return static_cast<char32_t>(found);
  }
  return std::nullopt;
}

std::string normalised(std::string name) {
  if (std::all_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x80; })) return name;
  UErrorCode failure = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(failure);
  if (U_FAILURE(failure)) return name;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  form->normalizeUTF8(0, name, sink, nullptr, failure);
  return U_SUCCESS(failure) ? result : name;
}

}  // namespace kernelc::syntax
