// Entries of a traceback for compiled functions: a frame of an empty code object that names the .pyx file and the line.
#pragma once

#include <kc/python/raised.h>
#include <kc/python/state.h>

#include <frameobject.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The code object of a place, kept for the next error there. Null with an error set when memory is short.
inline PyCodeObject* code_at(const TracePoint& place) noexcept {
  std::size_t hash = reinterpret_cast<std::size_t>(place.function) / 8 * 31 + static_cast<std::size_t>(place.line);
  CachedCode& cached = state.codes[hash % State::code_slots];
  if (cached.code && cached.function == place.function && cached.line == place.line) return cached.code;
  PyCodeObject* code = PyCode_NewEmpty(place.file, place.function, place.line);
  if (!code) return nullptr;
  Py_XDECREF(reinterpret_cast<PyObject*>(cached.code));
  cached = CachedCode{code, place.function, place.line};
  return code;
}

inline PyFrameObject* frame_at(const TracePoint& place) noexcept {
  PyCodeObject* code = code_at(place);
  PyFrameObject* frame = code ? PyFrame_New(PyThreadState_Get(), code, state.globals, nullptr) : nullptr;
  if (!frame) PyErr_Clear();
#if PY_VERSION_HEX < 0x030B0000
  if (frame) frame->f_lineno = place.line;
#endif
  return frame;
}

// Takes the points out of the exception, so that only functions left later are added next time.
KC_COLD void add_traceback(Exception& exception) noexcept {
  int depth = exception.depth;
  exception.depth = 0;
  if (!state.globals) return;
  for (int i = 0; i < depth; ++i) {
    if (exception.points[i].line == TracePoint::no_line) continue;
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyFrameObject* frame = frame_at(exception.points[i]);
    PyErr_Restore(type, value, traceback);
    if (!frame) return;
    PyTraceBack_Here(frame);
    Py_DECREF(reinterpret_cast<PyObject*>(frame));
  }
}

}  // namespace kc::py

#pragma GCC visibility pop
