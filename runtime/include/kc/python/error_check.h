// Functions of C headers that tell an error by their result and a Python error that is set. The functions here throw
// it.
#pragma once

#include <kc/python/raised.h>

#include <cstdint>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A pointer that means an error without being null, `except <T*>-1`: converts to any pointer.
struct ErrorAddress {
  std::intptr_t address;
  template <class T>
  explicit operator T*() const noexcept {
    return reinterpret_cast<T*>(address);
  }
};

// `except value`: this result means an error.
template <class Result, class Value>
Result checked_value(Result result, Value error_value) {
  if (KC_UNLIKELY(result == static_cast<Result>(error_value))) raise_set_error();
  return result;
}

// `except? value`: this result may mean an error.
template <class Result, class Value>
Result checked_value_or_error(Result result, Value error_value) {
  if (KC_UNLIKELY(result == static_cast<Result>(error_value)) && PyErr_Occurred()) raise_set_error();
  return result;
}

// A function gives the value that tells its callers of an error: one that C code has set is thrown. Works without the GIL.
template <class Result>
Result error_result(Result value) {
  if (KC_UNLIKELY(is_error_set())) raise_set_error();
  return value;
}
template <class Result, class Value>
Result error_result(Result value, Value error_value) {
  if (KC_UNLIKELY(value == static_cast<Result>(error_value)) && is_error_set()) raise_set_error();
  return value;
}

// `except *`.
inline void check_error() {
  if (KC_UNLIKELY(PyErr_Occurred() != nullptr)) raise_set_error();
}
template <class Result>
Result checked_error(Result result) {
  check_error();
  return result;
}

}  // namespace kc::py

#pragma GCC visibility pop
