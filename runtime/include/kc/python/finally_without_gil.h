// py::finally_without_gil(line, body, clause): kc/finally.h for code that runs without the lock, but may take it in its
// body and its clause: the clause must not meet the Python error that waits.
#pragma once

#include <kc/finally.h>
#include <kc/python/gil.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// Keeps the Python error, if the exception stands for one, away from the code that runs meanwhile.
class ErrorSetAside {
 public:
  explicit ErrorSetAside(const Exception& exception) {
    if (exception.origin != Exception::Origin::python) return;
    GilHeld gil;
    PyErr_Fetch(&type_, &value_, &traceback_);
  }
  // Forgets the error where the clause left by itself.
  ~ErrorSetAside() noexcept(false) {
    if (!type_) return;
    GilHeld gil;
    Py_XDECREF(type_), Py_XDECREF(value_), Py_XDECREF(traceback_);
  }
  ErrorSetAside(const ErrorSetAside&) = delete;
  ErrorSetAside& operator=(const ErrorSetAside&) = delete;

  void restore() {
    if (!type_) return;
    GilHeld gil;
    PyErr_Restore(type_, value_, traceback_);
    type_ = nullptr;
  }

 private:
  PyObject* type_ = nullptr;
  PyObject* value_ = nullptr;
  PyObject* traceback_ = nullptr;
};

}  // namespace detail

template <class Body, class Clause>
auto finally_without_gil(int& line, Body body, Clause clause) {
  const auto apart = [&](const Exception& exception, auto run) {
    detail::ErrorSetAside error(exception);
    const int raised_at = line;
    const bool leaves = run();
    if (leaves) return true;
    line = raised_at;
    error.restore();
    return false;
  };
  using Result = decltype(body());
  if constexpr (std::is_void_v<Result>) {
    try {
      body();
    } catch (Exception& exception) {
      apart(exception, [&] { return clause(), false; });
      throw;
    }
    clause();
  } else {
    Result flow = fall_through;
    try {
      flow = body();
    } catch (Exception& exception) {
      if (apart(exception, [&] { return kc::detail::run_clause(clause, flow); })) return flow;
      throw;
    }
    kc::detail::run_clause(clause, flow);
    return flow;
  }
}

// For functions that record no line.
template <class Body, class Clause>
auto finally_without_gil(Body body, Clause clause) {
  int line = 0;
  return finally_without_gil(line, body, clause);
}

}  // namespace kc::py

#pragma GCC visibility pop
