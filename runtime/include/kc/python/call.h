// Calls, without a tuple for the arguments. The callable and its arguments stand in one braced list:
//   call({f, a, b})            call({f, a, value}, keywords)         call_method(name, {self, a})
#pragma once

#include <kc/python/function_object.h>
#include <kc/python/raised.h>
#include <kc/python/thread_end.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The failure of Py_EnterRecursiveCall is any number but 0.
KC_COLD void enter_deep_call() {
  if (Py_EnterRecursiveCall(" while calling a Python object")) raise_set_error();
}

// Calls into Python, not deeper than the interpreter allows. What Py_EnterRecursiveCall counts is counted in place.
template <class Action>
KC_INLINE Object call_guarded(Action action) {
#if PY_VERSION_HEX >= 0x030D0000
  int& remaining = PyThreadState_GetUnchecked()->c_recursion_remaining;
#elif PY_VERSION_HEX >= 0x030C0000
  int& remaining = _PyThreadState_UncheckedGet()->c_recursion_remaining;
#elif PY_VERSION_HEX >= 0x030B0000
  int& remaining = _PyThreadState_UncheckedGet()->recursion_remaining;
#else
  int remaining = 0;
#endif
  if (KC_LIKELY(remaining > 0)) --remaining;
  else enter_deep_call();
  PyObject* result = guard_thread_end(action);
#if PY_VERSION_HEX >= 0x030B0000
  ++remaining;
#else
  Py_LeaveRecursiveCall();
#endif
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

// values[0] is the callable. A compiled function whose arguments are in place runs at once. The callee may write to values[0]
// while it runs.
[[gnu::noinline]] inline Object call_plain(Ref* values, std::size_t count) {
  PyObject** vector = reinterpret_cast<PyObject**>(values);
  PyObject* callable = vector[0];
  const std::size_t given = count - 1;
  return call_guarded([=] {
    if (Py_TYPE(callable) == state.function_type) {
      Function& function = as_function(callable);
      if (function.plain == static_cast<Py_ssize_t>(given)) return function.run(function, function.environment, vector + 1, nullptr);
    }
    return vector_entry(callable)(callable, vector + 1, given | PY_VECTORCALL_ARGUMENTS_OFFSET, nullptr);
  });
}

// The same with keywords: the last values belong to the names in the tuple.
[[gnu::noinline]] inline Object call_vector(Ref* values, std::size_t count, Ref keywords) {
  PyObject** vector = reinterpret_cast<PyObject**>(values);
  PyObject* callable = vector[0];
  const std::size_t given = count - 1 - static_cast<std::size_t>(PyTuple_GET_SIZE(keywords.get()));
  return call_guarded([=] {
    if (Py_TYPE(callable) == state.function_type) {
      Function& function = as_function(callable);
      const bool is_plain = function.plain >= 0 && are_in_place(function, static_cast<Py_ssize_t>(given), keywords);
      if (is_plain) return function.run(function, function.environment, vector + 1, nullptr);
    }
    return vector_entry(callable)(callable, vector + 1, given | PY_VECTORCALL_ARGUMENTS_OFFSET, keywords);
  });
}

[[gnu::noinline]] inline Object call_method_vector(Ref name, Ref* values, std::size_t count, Ref keywords) {
  std::size_t given = count - (keywords ? static_cast<std::size_t>(PyTuple_GET_SIZE(keywords.get())) : 0);
  PyObject** vector = reinterpret_cast<PyObject**>(values);
  return call_guarded([&] { return PyObject_VectorcallMethod(name, vector, given, keywords); });
}

template <std::size_t N>
KC_INLINE Object call(Ref (&&values)[N]) {
  return call_plain(values, N);
}
template <std::size_t N>
KC_INLINE Object call(Ref (&&values)[N], Ref keywords) {
  return call_vector(values, N, keywords);
}

template <std::size_t N>
KC_INLINE Object call_method(Ref name, Ref (&&values)[N], Ref keywords = nullptr) {
  return call_method_vector(name, values, N, keywords);
}

[[noreturn]] KC_COLD void raise_not_described(PyTypeObject* type, Ref name) {
  raise_error(PyExc_TypeError, "descriptor '%U' for '%.100s' objects doesn't apply to a 'NoneType' object", name.get(), type->tp_name);
}

// object.method(…) of what is an object of the builtin type or None.
template <std::size_t N>
KC_INLINE Object call_method_of(PyTypeObject* type, Ref name, Ref (&&values)[N]) {
  if (KC_UNLIKELY(values[0].is_none()) && _PyType_Lookup(type, name)) raise_not_described(type, name);
  return call_method_vector(name, values, N, nullptr);
}

// object.get(key[, default]), of dicts without a call.
template <std::size_t N>
inline Object call_get(Ref name, Ref (&&values)[N]) {
  if (PyDict_CheckExact(values[0].get())) {
    PyObject* found = PyDict_GetItemWithError(values[0], values[1]);
    if (!found && PyErr_Occurred()) raise_set_error();
    return borrow(found ? Ref(found) : N > 2 ? values[N - 1] : Ref(Py_None));
  }
  return call_method_vector(name, values, N, nullptr);
}

// text.startswith(affix), where -1 is the direction, or text.endswith(affix), where it is 1.
template <int direction>
inline Object call_affix(Ref name, Ref (&&values)[2]) {
  PyObject *text = values[0], *affix = values[1];
  if (PyUnicode_CheckExact(text) && PyUnicode_CheckExact(affix)) {
    const Py_ssize_t matches = PyUnicode_Tailmatch(text, affix, 0, PY_SSIZE_T_MAX, direction);
    check(matches < 0 ? -1 : 0);
    return borrow(matches ? Py_True : Py_False);
  }
  return call_method_vector(name, values, 2, nullptr);
}

// separator.join(items)
inline Object call_join(Ref name, Ref (&&values)[2]) {
  if (PyUnicode_CheckExact(values[0].get())) return steal(PyUnicode_Join(values[0], values[1]));
  return call_method_vector(name, values, 2, nullptr);
}

// `f(*arguments, **keywords)`: callable, a tuple, and a dict or null.
inline Object call_star(const Three& operands) {
  return call_guarded([&] { return PyObject_Call(operands.first, operands.second, operands.third); });
}

}  // namespace kc::py

#pragma GCC visibility pop
