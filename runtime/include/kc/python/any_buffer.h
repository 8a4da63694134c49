// get_any_buffer(object, buffer, flags): the memory of an object, by the buffer protocol or, where it has none, by
// `__array_interface__` or DLPack.
#pragma once

#include <kc/python/array_interface.h>
#include <kc/python/dlpack.h>
#include <kc/python/thread_end.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// Whether the object offers its memory in one of those ways. All axes are described, whatever the flags ask for.
KC_COLD bool find_foreign_memory(Ref object, Py_buffer& buffer, int flags) {
  if (!get_array_interface(object, buffer) && !get_dlpack(object, buffer)) return false;
  if (!(flags & PyBUF_WRITABLE) || !buffer.readonly) return true;
  PyBuffer_Release(&buffer);
  raise_error(PyExc_BufferError, "Object is not writable.");
}

// As PyObject_GetBuffer, whose error is set: it stays where the object offers nothing else, either.
KC_COLD int get_foreign_buffer(Ref object, Py_buffer& buffer, int flags) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  int status = 0;
  try {
    if (find_foreign_memory(object, buffer, flags)) {
      Py_XDECREF(type);
      Py_XDECREF(value);
      Py_XDECREF(traceback);
      return 0;
    }
    PyErr_Restore(type, value, traceback);
    return -1;
  } catch (Raised&) {
    status = -1;
  }
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
  return status;
}

}  // namespace detail

// -1 with an error set, as PyObject_GetBuffer has it.
inline int get_any_buffer(Ref object, Py_buffer& buffer, int flags) {
  return guard_thread_end([&] {
    if (KC_LIKELY(PyObject_GetBuffer(object, &buffer, flags) == 0)) return 0;
    buffer.obj = nullptr;
    return PyObject_CheckBuffer(object) ? -1 : detail::get_foreign_buffer(object, buffer, flags);
  });
}

}  // namespace kc::py

#pragma GCC visibility pop
