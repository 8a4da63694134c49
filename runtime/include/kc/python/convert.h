// to<T> reads a C value out of an object, from makes an object of a C value.
//
// Other headers and generated code add types by specialising Conversion: complex.h complex numbers, aggregate.h structs
// and arrays. Py_ssize_t has to_index and Py_UCS4 has to_character, because their C++ types do not tell them from other
// integers.
#pragma once

#include <kc/python/c_strings.h>
#include <kc/python/integer.h>
#include <kc/python/wide_integer.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Python's truth of an object.
KC_INLINE bool truth(Ref value) {
  if (value.get() == Py_True) return true;
  if (value.get() == Py_False || value.get() == Py_None) return false;
  int result = PyObject_IsTrue(value);
  check(result);
  return result != 0;
}

// The truth of a str, bytes, bytearray, list, tuple, dict, set or frozenset, which needs no GIL; None is false.
inline bool has_items(Ref container) noexcept {
  PyObject* object = container.get();
  if (container.is_none()) return false;
  if (PyUnicode_Check(object)) return PyUnicode_GET_LENGTH(object) != 0;
  if (PyDict_Check(object)) return reinterpret_cast<PyDictObject*>(object)->ma_used != 0;
  if (PyAnySet_Check(object)) return PySet_GET_SIZE(object) != 0;
  return Py_SIZE(object) != 0;
}

KC_INLINE double to_double(Ref value) {
  if (KC_LIKELY(PyFloat_CheckExact(value.get()))) return PyFloat_AS_DOUBLE(value.get());
  double result = PyFloat_AsDouble(value);
  if (KC_UNLIKELY(result == -1.0 && PyErr_Occurred())) raise_set_error();
  return result;
}

// The characters of an object, which has to outlive the pointer.
inline char* to_chars(Ref value) { return characters_of(value).first; }

// Py_UCS4: a string of one character, or an integer in the range of Unicode.
inline Py_UCS4 to_character(Ref value) {
  if (PyUnicode_Check(value.get())) {
    Py_ssize_t length = PyUnicode_GET_LENGTH(value.get());
    if (length == 1) return PyUnicode_READ_CHAR(value.get(), 0);
    raise_error(PyExc_ValueError, "only single character unicode strings can be converted to Py_UCS4, got length %zd",
                length);
  }
  long code = to_signed(value, std::numeric_limits<long>::min(), std::numeric_limits<long>::max(), "long");
  if (code >= 0 && code <= 0x10FFFF) return static_cast<Py_UCS4>(code);
  if (code < 0) raise_error(PyExc_OverflowError, "cannot convert negative value to Py_UCS4");
  raise_error(PyExc_OverflowError, "value too large to convert to Py_UCS4");
}

template <class T>
inline constexpr bool is_character_v =
    std::is_same_v<T, char> || std::is_same_v<T, signed char> || std::is_same_v<T, unsigned char>;

template <class T>
inline constexpr bool is_character_pointer_v =
    std::is_pointer_v<T>&& is_character_v<std::remove_cv_t<std::remove_pointer_t<T>>>;

// How a type that is neither a number nor a pointer is converted:
//   static T to(Ref value);                static Object from(const T& value);
template <class T>
struct Conversion;

// `type` is the name that an OverflowError gives to an integer type: pass it for a typedef or an enum.
template <class T>
KC_INLINE T to(Ref value, const char* type = nullptr) {
  if constexpr (std::is_same_v<T, bool>) {
    return truth(value);
  } else if constexpr (is_wide_integer<T>) {
    return to_wide<T>(value, type ? type : "__int128");
  } else if constexpr (std::is_enum_v<T>) {
    return static_cast<T>(to_integer<std::underlying_type_t<T>>(value, type ? type : "enum"));
  } else if constexpr (std::is_integral_v<T>) {
    return to_integer<T>(value, type ? type : integer_name<T>());
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<T>(to_double(value));
  } else if constexpr (is_character_pointer_v<T>) {
    return reinterpret_cast<T>(to_chars(value));
  } else {
    return Conversion<T>::to(value);
  }
}

inline Object from(bool value) noexcept { return borrow(value ? Py_True : Py_False); }
inline Object from(double value) { return steal(PyFloat_FromDouble(value)); }
inline Object from(const char* text) { return from_chars(text, static_cast<Py_ssize_t>(std::strlen(text))); }
inline Object from(const unsigned char* text) { return from(reinterpret_cast<const char*>(text)); }
inline Object from(const signed char* text) { return from(reinterpret_cast<const char*>(text)); }
inline Object from(Object value) noexcept { return value; }

// Integers, enums, float and long double.
template <class T, class = std::enable_if_t<std::is_arithmetic_v<T> || std::is_enum_v<T> || is_wide_integer<T>>>
KC_INLINE Object from(T value) {
  if constexpr (is_wide_integer<T>) {
    return from_wide(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    return from(static_cast<double>(value));
  } else if constexpr (std::is_enum_v<T>) {
    return from_integer(static_cast<std::underlying_type_t<T>>(value));
  } else {
    return from_integer(value);
  }
}

template <class T, class = decltype(Conversion<T>::from), class = void>
Object from(const T& value) {
  return Conversion<T>::from(value);
}

// `round(value)` of a C number: an int, halves to even.
inline Object round(double value) { return steal(PyLong_FromDouble(__builtin_rint(value))); }

inline Object from_character(Py_UCS4 character) { return steal(PyUnicode_FromOrdinal(static_cast<int>(character))); }

}  // namespace kc::py

#pragma GCC visibility pop
