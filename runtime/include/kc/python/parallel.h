// kc::Parallel for bodies that may raise Python errors: an error belongs to the thread in which it is set, and the one that counts
// has to get from its thread to the one behind the region.
#pragma once

#include <kc/parallel.h>
#include <kc/python/gil.h>
#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

class Parallel : public kc::Parallel {
 public:
  // In catch (...), with or without the GIL.
  void capture() noexcept;

  // Behind the region, in the thread that opened it, with or without the GIL.
  void finish() {
    if (KC_UNLIKELY(error_ != nullptr)) set_first_error();
    kc::Parallel::finish();
  }

 private:
  void take_error_of_thread(bool is_first);
  void set_first_error();

  PyObject* error_ = nullptr;  // of the exception that counts, if it is a Python error; owned
};

// Whether the exception that is being handled says that a Python error is set.
KC_COLD bool is_python_error() noexcept {
  try {
    throw;
  } catch (const Exception& exception) {
    return exception.origin == Exception::Origin::python;
  } catch (...) {
    return false;
  }
}

KC_COLD void Parallel::capture() noexcept {
  const bool is_first = kc::Parallel::capture();
  if (is_python_error()) take_error_of_thread(is_first);
}

KC_COLD void Parallel::take_error_of_thread(bool is_first) {
  GilHeld gil;
  Object error = take_error();
  if (is_first) error_ = error.release();
  forget_thread();
}

KC_COLD void Parallel::set_first_error() {
  GilHeld gil;
  set_error(Object::adopt(error_));
  error_ = nullptr;
}

}  // namespace kc::py

#pragma GCC visibility pop
