// std::string and bytes; a std::string_view looks into the object that it is made of.
#pragma once

#include <kc/python/convert.h>

#include <string>
#include <string_view>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <>
struct Conversion<std::string> {
  static std::string to(Ref value) {
    const Characters characters = characters_of(value);
    return std::string(characters.first, static_cast<std::size_t>(characters.size));
  }
  static Object from(const std::string& value) {
    return from_chars(value.data(), static_cast<Py_ssize_t>(value.size()));
  }
};

template <>
struct Conversion<std::string_view> {
  static std::string_view to(Ref value) {
    const Characters characters = characters_of(value);
    return std::string_view(characters.first, static_cast<std::size_t>(characters.size));
  }
  static Object from(std::string_view value) { return from_chars(value.data(), static_cast<Py_ssize_t>(value.size())); }
};

}  // namespace kc::py

#pragma GCC visibility pop
