// Exceptions of C++ libraries, `except +`, as those of the runtime.
#pragma once

#include <kc/python/gil.h>
#include <kc/python/raised.h>

#include <ios>
#include <new>
#include <stdexcept>
#include <typeinfo>

#include <cxxabi.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void raise_from_cpp(ErrorKind kind, const std::exception& exception) {
  kc::raise(kind, "%s", exception.what());
}

[[noreturn]] KC_COLD void raise_io_error(const std::exception& exception) {
  GilHeld held;
  PyErr_SetString(PyExc_IOError, exception.what());
  throw Raised();
}

// A Python error that C++ code set is the one to tell of, whatever it threw then.
KC_COLD void check_python_error() {
  GilHeld held;
  if (PyErr_Occurred()) throw Raised();
}

// Rethrows the exception that is being handled as one of the runtime. Needs no GIL.
[[noreturn]] KC_COLD void translate_exception() {
  try {
    throw;
  } catch (Exception&) {
    throw;
#ifdef __GLIBCXX__
  } catch (abi::__forced_unwind&) {
    throw;
#endif
  } catch (...) {
    check_python_error();
  }
  try {
    throw;
  } catch (const std::bad_alloc& e) {
    raise_from_cpp(ErrorKind::memory_error, e);
  } catch (const std::bad_cast& e) {
    raise_from_cpp(ErrorKind::type_error, e);
  } catch (const std::bad_typeid& e) {
    raise_from_cpp(ErrorKind::type_error, e);
  } catch (const std::domain_error& e) {
    raise_from_cpp(ErrorKind::value_error, e);
  } catch (const std::invalid_argument& e) {
    raise_from_cpp(ErrorKind::value_error, e);
  } catch (const std::ios_base::failure& e) {
    raise_io_error(e);
  } catch (const std::out_of_range& e) {
    raise_from_cpp(ErrorKind::index_error, e);
  } catch (const std::overflow_error& e) {
    raise_from_cpp(ErrorKind::overflow_error, e);
  } catch (const std::range_error& e) {
    raise_from_cpp(ErrorKind::arithmetic_error, e);
  } catch (const std::underflow_error& e) {
    raise_from_cpp(ErrorKind::arithmetic_error, e);
  } catch (const std::exception& e) {
    raise_from_cpp(ErrorKind::runtime_error, e);
  } catch (...) {
    kc::raise(ErrorKind::runtime_error, "Unknown exception");
  }
}

// Calls a function that may throw anything.
template <class Action>
decltype(auto) translated(Action action) {
  try {
    return action();
  } catch (...) {
    translate_exception();
  }
}

// `except +*`: it may set a Python error, too, and return.
template <class Action>
decltype(auto) translated_and_checked(Action action) {
  if constexpr (std::is_void_v<decltype(action())>) {
    translated(action);
    check_python_error();
  } else {
    decltype(auto) result = translated(action);
    check_python_error();
    return result;
  }
}

// `except +Error`: what is thrown becomes this Python exception, with the text of a standard one.
[[noreturn]] KC_COLD void raise_as(PyObject* type) {
  GilHeld held;
  try {
    throw;
  } catch (Exception&) {
    throw;
  } catch (const std::exception& e) {
    PyErr_SetString(type, e.what());
  } catch (...) {
    PyErr_SetNone(type);
  }
  throw Raised();
}

// `except +handler`: the handler looks at the exception and sets a Python error.
template <class Handler>
[[noreturn]] KC_COLD void raise_by(Handler handler) {
  GilHeld held;
  handler();
  if (!PyErr_Occurred()) PyErr_SetString(PyExc_RuntimeError, "Error converting c++ exception.");
  throw Raised();
}

template <class Handler, class Action>
decltype(auto) translated_by(Handler handler, Action action) {
  try {
    return action();
  } catch (Exception&) {
    throw;
  } catch (...) {
    if constexpr (std::is_convertible_v<Handler, PyObject*>) raise_as(handler);
    else raise_by(handler);
  }
}

}  // namespace kc::py

#pragma GCC visibility pop
