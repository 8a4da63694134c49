// What std::future and std::promise throw, as Python errors.
#pragma once

#include <kc/python/c_convention.h>
#include <kc/python/translated.h>

#include <future>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A handler of `except +`: a RuntimeError with what, number and text of a std::future_error.
KC_COLD void raise_future_error() {
  try {
    throw;
  } catch (const std::future_error& error) {
    Object arguments = Object::adopt(Py_BuildValue("sis", "std::future_error", error.code().value(), error.what()));
    if (arguments) PyErr_SetObject(PyExc_RuntimeError, arguments.get());
  } catch (...) {
    in_c(translate_exception);
  }
}

}  // namespace kc::py

#pragma GCC visibility pop
