#pragma once

#include <optional>
#include <string>
#include <string_view>

// What the Unicode standard says of characters, by ICU.
namespace kernelc::syntax {

/// Whether a character can stand in a name after its first one, as in Python (XID_Continue).
bool continues_name(char32_t character);

/// The character that has a name, in any case: "BULLET". Names of control characters, which are aliases, are not known.
std::optional<char32_t> character_named(std::string_view name);

/// A name in the form in which Python compares names (NFKC). UTF-8.
std::string normalised(std::string name);

}  // namespace kernelc::syntax
