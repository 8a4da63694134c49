// Python integers as C integers and back. The fast path reads an int of one digit in place.
#pragma once

#include <kc/python/raised.h>

#if PY_VERSION_HEX < 0x030B0000
#include <longintrepr.h>
#endif

#include <limits>
#include <type_traits>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The name of a C integer type as error messages say it. A typedef passes its own name to to<T>.
template <class T>
constexpr const char* integer_name() {
  if constexpr (std::is_same_v<T, char>) return "char";
  if constexpr (std::is_same_v<T, signed char>) return "signed char";
  if constexpr (std::is_same_v<T, unsigned char>) return "unsigned char";
  if constexpr (std::is_same_v<T, short>) return "short";
  if constexpr (std::is_same_v<T, unsigned short>) return "unsigned short";
  if constexpr (std::is_same_v<T, int>) return "int";
  if constexpr (std::is_same_v<T, unsigned int>) return "unsigned int";
  if constexpr (std::is_same_v<T, long>) return "long";
  if constexpr (std::is_same_v<T, unsigned long>) return "unsigned long";
  if constexpr (std::is_same_v<T, long long>) return "PY_LONG_LONG";
  if constexpr (std::is_same_v<T, unsigned long long>) return "unsigned PY_LONG_LONG";
  return "integer";
}

// Reads an int whose value is a single digit, without a call.
KC_INLINE bool read_small_integer(PyObject* value, long& result) noexcept {
  if (!PyLong_Check(value)) return false;
  auto* integer = reinterpret_cast<PyLongObject*>(value);
#if PY_VERSION_HEX >= 0x030C0000
  if (!PyUnstable_Long_IsCompact(integer)) return false;
  result = PyUnstable_Long_CompactValue(integer);
#else
  Py_ssize_t digits = Py_SIZE(integer);
  if (digits < -1 || digits > 1) return false;
  result = digits == 0 ? 0 : digits * static_cast<long>(integer->ob_digit[0]);
#endif
  return true;
}

// Reads an exact int that is zero or one positive digit: the ints that most code has, without a branch for each.
KC_INLINE bool read_digit(PyObject* value, long& result) noexcept {
  if (!PyLong_CheckExact(value)) return false;
  auto* integer = reinterpret_cast<PyLongObject*>(unknown(value));
#if PY_VERSION_HEX >= 0x030C0000
  const std::size_t tag = integer->long_value.lv_tag;
  if (KC_UNLIKELY((tag >> 3) > 1 || (tag & 2) != 0)) return false;
  result = static_cast<long>(integer->long_value.ob_digit[0]) & -static_cast<long>(tag >> 3);
#else
  const auto size = static_cast<std::size_t>(Py_SIZE(integer));
  if (KC_UNLIKELY(size > 1)) return false;
  result = static_cast<long>(integer->ob_digit[0]) & -static_cast<long>(size);
#endif
  return true;
}

// Reads an exact int of at most two digits, without a call: the sum or difference of two such values fits a long.
KC_INLINE bool read_integer(PyObject* value, long& result) noexcept {
  if (!PyLong_CheckExact(value)) return false;
  auto* integer = reinterpret_cast<PyLongObject*>(unknown(value));
#if PY_VERSION_HEX >= 0x030C0000
  const digit* digits = integer->long_value.ob_digit;
  const std::size_t count = integer->long_value.lv_tag >> 3;
  const long sign = 1 - static_cast<long>(integer->long_value.lv_tag & 3);
#else
  const digit* digits = integer->ob_digit;
  const Py_ssize_t size = Py_SIZE(integer);
  const std::size_t count = static_cast<std::size_t>(size < 0 ? -size : size);
  const long sign = size < 0 ? -1 : 1;
#endif
  if (KC_LIKELY(count <= 1)) {
    result = count == 0 ? 0 : sign * static_cast<long>(digits[0]);
    return true;
  }
  if (count > 2 || PyLong_SHIFT > 30) return false;
  result = sign * (static_cast<long>(digits[0]) | static_cast<long>(digits[1]) << PyLong_SHIFT);
  return true;
}

// The int that a number converts to by __int__: floats truncate, strings and objects with __index__ alone are refused.
KC_COLD Object as_integer(Ref value) {
  PyNumberMethods* methods = Py_TYPE(value.get())->tp_as_number;
  if (!methods || !methods->nb_int) raise_error(PyExc_TypeError, "an integer is required");
  return steal(PyNumber_Long(value));
}

[[noreturn]] KC_COLD void raise_integer_too_large(const char* type) {
  raise_error(PyExc_OverflowError, "value too large to convert to %s", type);
}
[[noreturn]] KC_COLD void raise_integer_negative(const char* type) {
  raise_error(PyExc_OverflowError, "can't convert negative value to %s", type);
}

// The general path to a signed integer: any number, checked against the range of the type.
[[gnu::noinline]] inline long to_signed(Ref value, long least, long greatest, const char* type) {
  Object converted;
  if (!PyLong_Check(value.get())) value = converted = as_integer(value);
  long result = PyLong_AsLong(value);
  if (result == -1 && PyErr_Occurred()) raise_set_error();
  if (result < least || result > greatest) raise_integer_too_large(type);
  return result;
}

// The general path to an unsigned integer.
[[gnu::noinline]] inline unsigned long to_unsigned(Ref value, unsigned long greatest, const char* type) {
  Object converted;
  if (!PyLong_Check(value.get())) value = converted = as_integer(value);
  int overflow;
  long narrow = PyLong_AsLongAndOverflow(value, &overflow);
  if (overflow < 0 || (overflow == 0 && narrow < 0)) raise_integer_negative(type);
  unsigned long result = overflow ? PyLong_AsUnsignedLong(value) : static_cast<unsigned long>(narrow);
  if (result == static_cast<unsigned long>(-1) && PyErr_Occurred()) raise_set_error();
  if (result > greatest) raise_integer_too_large(type);
  return result;
}

template <class T>
constexpr bool fits(long value) noexcept {
  using Limits = std::numeric_limits<T>;
  if constexpr (sizeof(T) >= sizeof(long))
    return std::is_signed_v<T> || value >= 0;
  else
    return value >= static_cast<long>(Limits::min()) && value <= static_cast<long>(Limits::max());
}

template <class T>
KC_INLINE T to_integer(Ref value, const char* type) {
  using Limits = std::numeric_limits<T>;
  long small = 0;
  if (KC_LIKELY(read_small_integer(value, small) && fits<T>(small))) return static_cast<T>(small);
  if constexpr (std::is_signed_v<T>) {
    return static_cast<T>(to_signed(value, Limits::min(), Limits::max(), type));
  } else {
    return static_cast<T>(to_unsigned(value, Limits::max(), type));
  }
}

[[gnu::noinline]] inline Index to_index_slowly(Ref value) {
  Object converted;
  if (!PyLong_Check(value.get())) value = converted = steal(PyNumber_Index(value));
  Index result = PyLong_AsSsize_t(value);
  if (result == -1 && PyErr_Occurred()) raise_set_error();
  return result;
}

// Py_ssize_t and Py_hash_t: by __index__, so floats are refused.
KC_INLINE Index to_index(Ref value) {
  long small = 0;
  return KC_LIKELY(read_small_integer(value, small)) ? small : to_index_slowly(value);
}

template <class T>
KC_INLINE Object from_integer(T value) {
  if constexpr (std::is_signed_v<T> || sizeof(T) < sizeof(long))
    return steal(PyLong_FromLong(static_cast<long>(value)));
  return steal(PyLong_FromUnsignedLong(static_cast<unsigned long>(value)));
}

}  // namespace kc::py

#pragma GCC visibility pop
