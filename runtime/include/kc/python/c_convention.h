// Functions that modules share obey the rules of C: an error is a Python error that is set, and a result that says so.
//
//   double area_in_c(PyObject* shape, double scale) {              // for others to call
//     return py::in_c(-1.0, [&] { return area(shape, scale); });
//   }
//   double area(Ref shape, double scale) {                         // a function of another module
//     return py::from_c(area_pointer(shape, scale), -1.0);
//   }
#pragma once

#include <kc/python/capi.h>
#include <kc/python/gil.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

KC_COLD void leave_error(Exception& exception) noexcept(false) {
  GilHeld gil;
  restore(exception);
}

// A result as C takes it; shared_view.h has one for views.
inline PyObject* to_c_result(Object result) noexcept { return result.release(); }
template <class T>
T to_c_result(T result) noexcept {
  return result;
}

// Runs a body that may throw; then the error is set, and the result is `failure`.
template <class Result, class Body>
Result in_c(Result failure, Body body) noexcept(false) {
  try {
    return to_c_result(body());
  } catch (Exception& exception) {
    leave_error(exception);
    return failure;
  }
}
template <class Body>
void in_c(Body body) noexcept(false) {
  try {
    body();
  } catch (Exception& exception) {
    leave_error(exception);
  }
}

// What no variable holds is known only for calls of the own module: others have to give those arguments.
inline bool has_optional(int given, int wanted) noexcept(false) {
  if (KC_LIKELY(given >= wanted)) return true;
  GilHeld gil;
  PyErr_SetString(PyExc_TypeError, "optional arguments of functions of other modules have to be given");
  return false;
}

// Throws the error that a function of another module may have left: whatever its result is, or for one result.
inline void check_in_c() {
  if (KC_UNLIKELY(is_error_set())) raise_set_error();
}
template <class Result>
Result from_c(Result result) {
  check_in_c();
  return result;
}
template <class Result, class Value>
Result from_c(Result result, Value failure) {
  if (KC_UNLIKELY(result == static_cast<Result>(failure)) && is_error_set()) raise_set_error();
  return result;
}

}  // namespace kc::py

#pragma GCC visibility pop
