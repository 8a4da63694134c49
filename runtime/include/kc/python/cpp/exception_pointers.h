// Exceptions of C++ inside of Python's, and handlers that are asked one after the other.
//
//   wrap_exception                          a handler of `except +`: the Python error holds the exception
//   exception_in(error)                     the exception that it holds
//   ask_handlers(first, second)             the first that knows the exception sets a Python error
#pragma once

#include <kc/python/c_convention.h>
#include <kc/python/translated.h>

#include <exception>
#include <memory>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline constexpr const char* exception_capsule = "std::exception_ptr wrapper";

inline void delete_exception(PyObject* capsule) {
  delete static_cast<std::exception_ptr*>(PyCapsule_GetPointer(capsule, exception_capsule));
}

// The type of the Python error is the one that the exception is translated to.
KC_COLD void wrap_exception() {
  auto held = std::make_unique<std::exception_ptr>(std::current_exception());
  in_c(translate_exception);
  Object type = borrow(PyErr_Occurred());
  PyErr_Clear();
  Object capsule = steal(PyCapsule_New(held.get(), exception_capsule, delete_exception));
  held.release();
  PyErr_SetObject(type.get(), capsule.get());
}

inline std::exception_ptr exception_in(Ref error) {
  Object arguments = steal(PyObject_GetAttrString(error.get(), "args"));
  const Py_ssize_t count = PyTuple_Size(arguments.get());
  if (count == -1) raise_set_error();
  if (count != 1) kc::raise(ErrorKind::value_error, "exception args were not the expected length of 1");
  auto* held = static_cast<std::exception_ptr*>(PyCapsule_GetPointer(PyTuple_GET_ITEM(arguments.get(), 0), exception_capsule));
  if (!held) raise_set_error();
  return *held;
}

// Whether the handler set an error for the exception that is being handled.
template <class E>
bool is_handled(void (*handler)(E&)) {
  try {
    throw;
  } catch (E& exception) {
    handler(exception);
    return PyErr_Occurred() != nullptr;
  } catch (...) {
    return false;
  }
}
inline bool is_handled(void (*handler)()) {
  handler();
  return PyErr_Occurred() != nullptr;
}

template <class... Handlers>
void ask_handlers(Handlers... handlers) {
  if (!std::current_exception()) {
    kc::raise(ErrorKind::system_error, "__pyx_delegrate_to_exception_handlers called without a C++ exception");
  }
  if (!(is_handled(handlers) || ...)) throw;
}

}  // namespace kc::py

#pragma GCC visibility pop
