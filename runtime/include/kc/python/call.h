// Calls, without a tuple for the arguments. The callable and its arguments stand in one braced list:
//   call({f, a, b})            call({f, a, value}, keywords)         call_method(name, {self, a})
#pragma once

#include <kc/python/raised.h>
#include <kc/python/thread_end.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Calls into Python, not deeper than the interpreter allows.
template <class Action>
KC_INLINE Object call_guarded(Action action) {
  check(Py_EnterRecursiveCall(" while calling a Python object"));
  PyObject* result = guard_thread_end(action);
  Py_LeaveRecursiveCall();
  return steal(result);
}

// The entry of a callable that takes its arguments in a vector, or the one for all others.
inline vectorcallfunc vector_entry(PyObject* callable) noexcept {
  PyTypeObject* type = Py_TYPE(callable);
  if (!(type->tp_flags & Py_TPFLAGS_HAVE_VECTORCALL)) return PyObject_Vectorcall;
  vectorcallfunc entry;
  std::memcpy(&entry, reinterpret_cast<char*>(callable) + type->tp_vectorcall_offset, sizeof entry);
  return entry ? entry : PyObject_Vectorcall;
}

// values[0] is the callable; the last values belong to the names in the tuple `keywords`, which may be null. The callee
// may write to values[0] while it runs.
[[gnu::noinline]] inline Object call_vector(Ref* values, std::size_t count, Ref keywords) {
  std::size_t given = count - 1 - (keywords ? static_cast<std::size_t>(PyTuple_GET_SIZE(keywords.get())) : 0);
  PyObject** vector = reinterpret_cast<PyObject**>(values);
  return call_guarded(
      [&] { return vector_entry(vector[0])(vector[0], vector + 1, given | PY_VECTORCALL_ARGUMENTS_OFFSET, keywords); });
}

[[gnu::noinline]] inline Object call_method_vector(Ref name, Ref* values, std::size_t count, Ref keywords) {
  std::size_t given = count - (keywords ? static_cast<std::size_t>(PyTuple_GET_SIZE(keywords.get())) : 0);
  PyObject** vector = reinterpret_cast<PyObject**>(values);
  return call_guarded([&] { return PyObject_VectorcallMethod(name, vector, given, keywords); });
}

template <std::size_t N>
KC_INLINE Object call(Ref (&&values)[N], Ref keywords = nullptr) {
  return call_vector(values, N, keywords);
}

template <std::size_t N>
KC_INLINE Object call_method(Ref name, Ref (&&values)[N], Ref keywords = nullptr) {
  return call_method_vector(name, values, N, keywords);
}

// `f(*arguments, **keywords)`: callable, a tuple, and a dict or null.
inline Object call_star(const Three& operands) {
  return call_guarded([&] { return PyObject_Call(operands.first, operands.second, operands.third); });
}

}  // namespace kc::py

#pragma GCC visibility pop
