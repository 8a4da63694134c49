// Code that may run while a Python error is set, and must not lose it.
#pragma once

#include <kc/python/api.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Puts the error that is set aside, and brings it back at the end of its life; one that was set in between is dropped.
class PendingError {
 public:
  PendingError() noexcept { PyErr_Fetch(&type_, &value_, &traceback_); }
  ~PendingError() { PyErr_Restore(type_, value_, traceback_); }
  PendingError(const PendingError&) = delete;
  PendingError& operator=(const PendingError&) = delete;

 private:
  PyObject* type_;
  PyObject* value_;
  PyObject* traceback_;
};

}  // namespace kc::py

#pragma GCC visibility pop
