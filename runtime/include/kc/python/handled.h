// The exception that is being handled, what sys.exc_info() tells and `raise` alone raises again. CPython keeps a stack
// of them: one entry per generator that runs, and one at the bottom.
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

}  // namespace kc::py

#pragma GCC visibility pop
