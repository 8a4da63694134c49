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

  [[noreturn]] void reraise() {
    if (type_) restore();
    throw;
  }

 private:
  void restore() {
    GilHeld gil;
    PyErr_Restore(type_, value_, traceback_);
    type_ = nullptr;
  }

  PyObject* type_ = nullptr;
  PyObject* value_ = nullptr;
  PyObject* traceback_ = nullptr;
};

}  // namespace detail

template <class Body, class Clause>
auto finally_without_gil(int& line, Body body, Clause clause) {
  return kc::detail::finally<detail::ErrorSetAside>(line, body, clause);
}

// For functions that record no line.
template <class Body, class Clause>
auto finally_without_gil(Body body, Clause clause) {
  int line = 0;
  return finally_without_gil(line, body, clause);
}

}  // namespace kc::py

#pragma GCC visibility pop
