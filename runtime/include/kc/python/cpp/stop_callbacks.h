// Python functions that are called when a std::stop_token is asked to stop. Needs C++20.
#pragma once

#include <kc/python/call.h>
#include <kc/python/gil.h>

#include <optional>
#include <stop_token>
#include <utility>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Owns the function and calls it from whatever thread; what that raises is reported as unraisable.
class StopFunction {
 public:
  explicit StopFunction(Ref function) noexcept : function_(function.get()) { Py_INCREF(function_); }
  StopFunction(StopFunction&& other) noexcept : function_(std::exchange(other.function_, nullptr)) {}
  StopFunction(const StopFunction&) = delete;
  StopFunction& operator=(const StopFunction&) = delete;
  ~StopFunction() {
    if (!function_) return;
    GilHeld held;
    Py_DECREF(function_);
  }
  void operator()() const {
    GilHeld held;
    PyObject* result = PyObject_CallNoArgs(function_);
    if (!result) PyErr_WriteUnraisable(function_);
    Py_XDECREF(result);
  }

 private:
  PyObject* function_;
};

class StopCallback {
 public:
  StopCallback() = default;
  StopCallback(std::stop_token token, Ref function) { initialize(std::move(token), function); }
  StopCallback(const StopCallback&) = delete;
  StopCallback& operator=(const StopCallback&) = delete;

  void initialize(std::stop_token token, Ref function) { callback_.emplace(std::move(token), StopFunction(function)); }

 private:
  std::optional<std::stop_callback<StopFunction>> callback_;
};

}  // namespace kc::py

#pragma GCC visibility pop
