// Calls, without a tuple for the arguments. The callable and its arguments stand in one braced list:
//   call({f, a, b})            call({f, a, value}, keywords)         call_method(name, {self, a})
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Refuses to recurse deeper than the limit of the interpreter.
class RecursionGuard {
 public:
  RecursionGuard() { check(Py_EnterRecursiveCall(" while calling a Python object")); }
  ~RecursionGuard() { Py_LeaveRecursiveCall(); }
  RecursionGuard(const RecursionGuard&) = delete;
  RecursionGuard& operator=(const RecursionGuard&) = delete;
};

// values[0] is the callable; the last values belong to the names in the tuple `keywords`, which may be null. The callee
// may write to values[0] while it runs.
[[gnu::noinline]] inline Object call_vector(Ref* values, std::size_t count, Ref keywords) {
  RecursionGuard guard;
  std::size_t given = count - 1 - (keywords ? static_cast<std::size_t>(PyTuple_GET_SIZE(keywords.get())) : 0);
  PyObject** vector = reinterpret_cast<PyObject**>(values);
  return steal(PyObject_Vectorcall(vector[0], vector + 1, given | PY_VECTORCALL_ARGUMENTS_OFFSET, keywords));
}

[[gnu::noinline]] inline Object call_method_vector(Ref name, Ref* values, std::size_t count, Ref keywords) {
  RecursionGuard guard;
  std::size_t given = count - (keywords ? static_cast<std::size_t>(PyTuple_GET_SIZE(keywords.get())) : 0);
  return steal(PyObject_VectorcallMethod(name, reinterpret_cast<PyObject**>(values), given, keywords));
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
  return steal(PyObject_Call(operands.first, operands.second, operands.third));
}

}  // namespace kc::py

#pragma GCC visibility pop
