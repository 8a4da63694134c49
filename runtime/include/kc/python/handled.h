// The exception that is being handled, what sys.exc_info() tells and `raise` alone raises again. CPython keeps a stack of
// them: one entry per generator that runs, and one at the bottom.
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// An exception as CPython 3.9 and 3.10 store it in three parts; later it is the value alone.
struct HandledState {
  PyObject* value = nullptr;
#if PY_VERSION_HEX < 0x030B0000
  PyObject* type = nullptr;
  PyObject* traceback = nullptr;
#endif
};

// Exchanges the exception that the innermost entry of the stack holds.
inline void swap_handled(HandledState& state) noexcept {
  _PyErr_StackItem* top = PyThreadState_Get()->exc_info;
  std::swap(top->exc_value, state.value);
#if PY_VERSION_HEX < 0x030B0000
  std::swap(top->exc_type, state.type);
  std::swap(top->exc_traceback, state.traceback);
#endif
}

inline void clear_handled(HandledState& state) noexcept {
  Py_CLEAR(state.value);
#if PY_VERSION_HEX < 0x030B0000
  Py_CLEAR(state.type);
  Py_CLEAR(state.traceback);
#endif
}

// A state that holds the given exception value.
inline HandledState handled_state(PyObject* value) noexcept {
  HandledState state;
  state.value = borrow(value).release();
#if PY_VERSION_HEX < 0x030B0000
  state.type = borrow(Py_TYPE(value)).release();
  state.traceback = PyException_GetTraceback(value);
#endif
  return state;
}

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

}  // namespace kc::py

#pragma GCC visibility pop
