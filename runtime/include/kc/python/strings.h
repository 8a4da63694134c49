// Strings: str, repr, format and the joining of the pieces of an f-string.
#pragma once

#include <kc/python/convert.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline Object str(Ref value) {
  if (PyUnicode_CheckExact(value.get())) return borrow(value);
  return steal(PyLong_CheckExact(value.get()) ? PyLong_Type.tp_repr(value) : PyObject_Str(value));
}
inline Object repr(Ref value) { return steal(PyObject_Repr(value)); }
inline Object ascii(Ref value) { return steal(PyObject_ASCII(value)); }

// The one string of this text that the interpreter keeps.
inline Object intern(Ref value) {
  if (!PyUnicode_CheckExact(value.get())) {
    PyErr_Format(PyExc_TypeError, "Expected str, got %.200s", Py_TYPE(value.get())->tp_name);
    throw Raised();
  }
  Py_INCREF(value.get());
  PyObject* text = value.get();
  PyUnicode_InternInPlace(&text);
  return steal(text);
}

// `format(value, spec)`; without a spec a str is itself.
inline Object format(Ref value) {
  const bool is_plain = PyUnicode_CheckExact(value.get()) || PyLong_CheckExact(value.get());
  return is_plain ? str(value) : steal(PyObject_Format(value, nullptr));
}
inline Object format(Two operands) {
  PyObject* spec = operands.second;
  const bool is_empty = PyUnicode_CheckExact(spec) && PyUnicode_GET_LENGTH(spec) == 0;
  return is_empty ? format(operands.first) : steal(PyObject_Format(operands.first, spec));
}

// Joins strings, the pieces of an f-string, in one allocation.
[[gnu::noinline]] inline Object join_pieces(const Ref* pieces, std::size_t count) {
  Py_ssize_t length = 0;
  Py_UCS4 greatest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    length += PyUnicode_GET_LENGTH(pieces[i].get());
    Py_UCS4 bound = PyUnicode_MAX_CHAR_VALUE(pieces[i].get());
    if (bound > greatest) greatest = bound;
  }
  Object joined = steal(PyUnicode_New(length, greatest));
  Py_ssize_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    Py_ssize_t size = PyUnicode_GET_LENGTH(pieces[i].get());
    const int kind = PyUnicode_KIND(joined.get());
    if (PyUnicode_KIND(pieces[i].get()) == kind) {
      std::memcpy(static_cast<char*>(PyUnicode_DATA(joined.get())) + at * kind, PyUnicode_DATA(pieces[i].get()),
                  static_cast<std::size_t>(size * kind));
    } else {
      check(PyUnicode_CopyCharacters(joined.get(), at, pieces[i], 0, size) < 0 ? -1 : 0);
    }
    at += size;
  }
  return joined;
}

template <std::size_t N>
Object join(Ref (&&pieces)[N]) {
  return join_pieces(pieces, N);
}

// A str of UTF-8 text that ends with a null byte.
inline Object text_from(const char* utf8) { return steal(PyUnicode_FromString(utf8)); }

// `pointer[start:stop]` of characters; without a stop up to the null byte.
template <class Char>
Object bytes_from_chars(const Char* pointer, Index start, Index stop) {
  static_assert(sizeof(Char) == 1);
  return from_chars(reinterpret_cast<const char*>(pointer) + start, stop > start ? stop - start : 0);
}
template <class Char>
Object bytes_from_chars(const Char* pointer, Index start) {
  static_assert(sizeof(Char) == 1);
  return from(reinterpret_cast<const char*>(pointer) + start);
}

// `<bytes> c`, one byte of a number; OverflowError `value too large to pack into a byte`.
template <class T>
Object byte_as_bytes(T value) {
  if constexpr (sizeof(T) > 1) {
    if (value < 0 || value > 255) raise_error(PyExc_OverflowError, "value too large to pack into a byte");
  }
  const char byte = static_cast<char>(value);
  return steal(PyBytes_FromStringAndSize(&byte, 1));
}

// `<bytes> pointer`, `<str> pointer[start:stop]`, `<bytes> string`: characters as the type that is asked for, whatever the
// module makes of strings of C and C++. An array ends at its first null byte or with its last character.
template <CStrings::Type type, class Chars, class... Bounds>
Object chars_as(const Chars& chars, Bounds... bounds) {
  if constexpr (std::is_class_v<Chars>) {
    return from_chars(chars.data(), static_cast<Py_ssize_t>(chars.size()), type);
  } else {
    const char* first = reinterpret_cast<const char*>(&chars[0]);
    if constexpr (sizeof...(Bounds) == 2) {
      const Index range[] = {bounds...};
      return from_chars(first + range[0], range[1] > range[0] ? range[1] - range[0] : 0, type);
    } else if constexpr (std::is_array_v<Chars> && sizeof...(Bounds) == 0) {
      return from_chars(first, static_cast<Py_ssize_t>(strnlen(first, sizeof chars)), type);
    } else {
      const char* start = first + (Index{0} + ... + bounds);
      return from_chars(start, static_cast<Py_ssize_t>(std::strlen(start)), type);
    }
  }
}
template <class Chars, class... Bounds>
Object chars_as_bytes(const Chars& chars, Bounds... bounds) {
  return chars_as<CStrings::Type::bytes>(chars, bounds...);
}
template <class Chars, class... Bounds>
Object chars_as_bytearray(const Chars& chars, Bounds... bounds) {
  return chars_as<CStrings::Type::bytearray>(chars, bounds...);
}
template <class Chars, class... Bounds>
Object chars_as_text(const Chars& chars, Bounds... bounds) {
  return chars_as<CStrings::Type::text>(chars, bounds...);
}

// The same in front of `.decode(…)`: there, negative bounds count from the null byte.
template <class Char>
Object bytes_to_decode(const Char* pointer, Index start, Index stop) {
  if (KC_UNLIKELY(start < 0 || stop < 0)) {
    const Index length = static_cast<Index>(std::strlen(reinterpret_cast<const char*>(pointer)));
    if (start < 0) start = start + length < 0 ? 0 : start + length;
    if (stop < 0) stop += length;
  }
  return stop > start ? bytes_from_chars(pointer, start, stop) : from_chars("", 0);
}
template <class Char>
Object bytes_to_decode(const Char* pointer, Index start) {
  const Index length = static_cast<Index>(std::strlen(reinterpret_cast<const char*>(pointer)));
  return bytes_to_decode(pointer, start, length);
}

// The characters of bytes or bytearray, which has to outlive the pointer.
inline const char* chars(Ref value) { return to_chars(value); }

// `pointer[:length].decode(…)`.
inline Object decode(const char* pointer, Index length, const char* encoding, const char* errors = nullptr) {
  return steal(PyUnicode_Decode(pointer, length, encoding, errors));
}

// The character at an index of a str, negative from the end.
// ord(value)
inline long ord(Ref value) {
  PyObject* object = value;
  if (PyUnicode_Check(object)) return static_cast<long>(to_character(value));
  if (PyBytes_Check(object) && PyBytes_GET_SIZE(object) == 1) {
    return static_cast<unsigned char>(PyBytes_AS_STRING(object)[0]);
  }
  if (PyByteArray_Check(object) && PyByteArray_GET_SIZE(object) == 1) {
    return static_cast<unsigned char>(PyByteArray_AS_STRING(object)[0]);
  }
  const bool is_text = PyBytes_Check(object) || PyByteArray_Check(object);
  if (is_text) raise_error(PyExc_TypeError, "ord() expected a character, but string of length %zd found", PyObject_Size(object));
  raise_error(PyExc_TypeError, "ord() expected string of length 1, but %.200s found", Py_TYPE(object)->tp_name);
}

}  // namespace kc::py

#pragma GCC visibility pop
