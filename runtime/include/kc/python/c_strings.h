// Strings of C and C++ as objects: bytes, or what the directives c_string_type and c_string_encoding say.
#pragma once

#include <kc/python/raised.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct CStrings {
  enum class Type : unsigned char { bytes, bytearray, text };

  Type type = Type::bytes;
  const char* encoding = nullptr;  // "ascii", "utf8", or another one, which str is only made from
};

// Those of the module.
inline CStrings c_strings;

inline Object from_chars(const char* chars, Py_ssize_t size, CStrings::Type type = c_strings.type) {
  if (KC_LIKELY(type == CStrings::Type::bytes)) return steal(PyBytes_FromStringAndSize(chars, size));
  if (type == CStrings::Type::bytearray) return steal(PyByteArray_FromStringAndSize(chars, size));
  return steal(PyUnicode_Decode(chars, size, c_strings.encoding, nullptr));
}

struct Characters {
  char* first;
  Py_ssize_t size;
};

// Of a str, kept by the str itself.
KC_COLD Characters characters_of_text(Ref value) {
  const bool is_ascii = c_strings.encoding && std::strcmp(c_strings.encoding, "ascii") == 0;
  const bool is_utf8 = c_strings.encoding && std::strcmp(c_strings.encoding, "utf8") == 0;
  if (!PyUnicode_Check(value.get()) || (!is_ascii && !is_utf8))
    raise_error(PyExc_TypeError, "expected bytes, %.200s found", Py_TYPE(value.get())->tp_name);
  if (is_ascii && !PyUnicode_IS_ASCII(value.get())) steal(PyUnicode_AsASCIIString(value.get()));  // which raises
  Py_ssize_t size;
  const char* chars = PyUnicode_AsUTF8AndSize(value.get(), &size);
  if (!chars) raise_set_error();
  return {const_cast<char*>(chars), size};
}

// Of bytes, bytearray, or str where the encoding is known; the object has to outlive them.
inline Characters characters_of(Ref value) {
  if (PyBytes_Check(value.get())) return {PyBytes_AS_STRING(value.get()), PyBytes_GET_SIZE(value.get())};
  if (PyByteArray_Check(value.get())) return {PyByteArray_AS_STRING(value.get()), PyByteArray_GET_SIZE(value.get())};
  return characters_of_text(value);
}

}  // namespace kc::py

#pragma GCC visibility pop
