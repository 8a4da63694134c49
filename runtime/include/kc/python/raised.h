// A Python error as a C++ exception, and the way back: an exception of the runtime as the Python error that is set.
#pragma once

#include <kc/error.h>
#include <kc/python/object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Thrown while a Python error is set in this thread, which holds the GIL.
struct Raised : Exception {
  Raised() noexcept : Exception(Origin::python) {}
};

[[noreturn]] KC_COLD void raise_set_error() { throw Raised(); }

// Whether an error is set in this thread; without the GIL, too.
inline bool is_error_set() noexcept {
  PyThreadState* thread = PyGILState_GetThisThreadState();
#if PY_VERSION_HEX >= 0x030C0000
  return thread && thread->current_exception;
#else
  return thread && thread->curexc_type;
#endif
}

// Throws the error of a C API call that returned -1.
inline void check(int status) {
  if (KC_UNLIKELY(status < 0)) raise_set_error();
}

// Owns the new reference that a C API call returned; throws its error if that is null.
inline Object steal(PyObject* owned) {
  if (KC_UNLIKELY(!owned)) raise_set_error();
  return Object::adopt(owned);
}

// A borrowed pointer that a C API call returned; throws its error if that is null.
inline Ref present(PyObject* borrowed) {
  if (KC_UNLIKELY(!borrowed)) raise_set_error();
  return borrowed;
}

// Sets the given error, with a message formatted as by PyUnicode_FromFormat, and throws.
[[noreturn]] KC_COLD void raise_error(PyObject* type, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  PyErr_FormatV(type, format, arguments);
  va_end(arguments);
  throw Raised();
}

KC_COLD PyObject* error_type(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::arithmetic_error: return PyExc_ArithmeticError;
    case ErrorKind::assertion_error: return PyExc_AssertionError;
    case ErrorKind::attribute_error: return PyExc_AttributeError;
    case ErrorKind::buffer_error: return PyExc_BufferError;
    case ErrorKind::index_error: return PyExc_IndexError;
    case ErrorKind::key_error: return PyExc_KeyError;
    case ErrorKind::memory_error: return PyExc_MemoryError;
    case ErrorKind::name_error: return PyExc_NameError;
    case ErrorKind::not_implemented_error: return PyExc_NotImplementedError;
    case ErrorKind::overflow_error: return PyExc_OverflowError;
    case ErrorKind::runtime_error: return PyExc_RuntimeError;
    case ErrorKind::system_error: return PyExc_SystemError;
    case ErrorKind::type_error: return PyExc_TypeError;
    case ErrorKind::unbound_local_error: return PyExc_UnboundLocalError;
    case ErrorKind::value_error: return PyExc_ValueError;
    case ErrorKind::zero_division_error: return PyExc_ZeroDivisionError;
  }
  return PyExc_SystemError;
}

// Adds a note (PEP 678) to the error that is set, formatted as by PyUnicode_FromFormat. Before CPython 3.11 it is
// dropped.
KC_COLD void add_note(const char* format, ...) noexcept {
#if PY_VERSION_HEX >= 0x030B0000
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  std::va_list arguments;
  va_start(arguments, format);
  PyObject* note = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  PyObject* result = note ? PyObject_CallMethod(value, "add_note", "O", note) : nullptr;
  Py_XDECREF(result);
  Py_XDECREF(note);
  PyErr_Restore(type, value, traceback);
#else
  (void)format;
#endif
}

// Adds the functions that the exception passed through to the traceback of the error that is set.
void add_traceback(Exception& exception) noexcept;

// Takes the error that is set, as an instance that knows its traceback.
[[gnu::noinline]] inline Object take_error() noexcept {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback) PyException_SetTraceback(value, traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  return Object::adopt(value);
}

// Sets an exception instance as the error again, without touching its context.
[[gnu::noinline]] inline void set_error(Object value) noexcept {
  PyObject* type = borrow(Py_TYPE(value.get())).release();
  PyObject* traceback = PyException_GetTraceback(value.get());
  PyErr_Restore(type, value.release(), traceback);
}

// The exception that was handled where an Error of the runtime left an except clause, strong or null. The Error becomes
// a Python error only after the clause, when it would miss its context.
inline thread_local PyObject* context_of_error = nullptr;

KC_COLD void set_python_error(const Error& error) noexcept {
  if (error.text[0]) {
    PyErr_SetString(error_type(error.kind), error.text);
  } else {
    PyErr_SetNone(error_type(error.kind));
  }
  if (!context_of_error) return;
  Object instance = take_error();
  PyException_SetContext(instance.get(), context_of_error);
  context_of_error = nullptr;
  set_error(std::move(instance));
}

// Leaves the exception as the Python error of this thread, with its traceback. Needs the GIL.
KC_COLD void restore(Exception& exception) noexcept {
  if (exception.origin == Exception::Origin::runtime) {
    set_python_error(static_cast<Error&>(exception));
    exception.origin = Exception::Origin::python;
  }
  add_traceback(exception);
}

}  // namespace kc::py

#pragma GCC visibility pop

#include <kc/python/traceback.h>
