// The slots that construct and call the instances of extension types whose `__init__` and `__call__` are compiled
// functions: without the bound method that CPython makes for each call.
#pragma once

#include <kc/python/function.h>
#include <kc/python/names.h>

#pragma GCC visibility push(hidden)

namespace kc::py::detail {

// A compiled method, with self and the arguments as slots receive them.
inline PyObject* call_method_with(PyObject* function, PyObject* self, PyObject* arguments, PyObject* keywords) {
  constexpr Py_ssize_t direct = 8;
  const Py_ssize_t count = PyTuple_GET_SIZE(arguments);
  if (count > direct) {
    const Object method = Object::adopt(PyMethod_New(function, self));
    return method ? PyObject_Call(method.get(), arguments, keywords) : nullptr;
  }
  PyObject* values[direct + 1] = {self};
  for (Py_ssize_t i = 0; i < count; ++i) values[i + 1] = PyTuple_GET_ITEM(arguments, i);
  const std::size_t given = static_cast<std::size_t>(count) + 1;
  if (keywords && PyDict_GET_SIZE(keywords) > 0) return PyObject_VectorcallDict(function, values, given, keywords);
  return as_function(function).vectorcall(function, values, given, nullptr);
}

// A method of the type, or of a Python class that derives from it.
inline PyObject* call_found(PyObject* self, PyObject* name, PyObject* arguments, PyObject* keywords) {
  PyObject* found = _PyType_Lookup(Py_TYPE(self), name);
  if (found && Py_TYPE(found) == state.function_type) return call_method_with(found, self, arguments, keywords);
  const Object method = Object::adopt(PyObject_GetAttr(self, name));
  return method ? PyObject_Call(method.get(), arguments, keywords) : nullptr;
}

inline int init_slot(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static PyObject* const name = PyUnicode_InternFromString("__init__");
  const Object result = Object::adopt(call_found(self, name, arguments, keywords));
  if (!result) return -1;
  if (result.get() == Py_None) return 0;
  PyErr_Format(PyExc_TypeError, "__init__() should return None, not '%.200s'", Py_TYPE(result.get())->tp_name);
  return -1;
}

inline PyObject* call_slot(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static PyObject* const name = PyUnicode_InternFromString("__call__");
  return call_found(self, name, arguments, keywords);
}

inline bool finds_function(PyTypeObject* type, const char* name) {
  PyObject* found = _PyType_Lookup(type, interned(name, static_cast<Py_ssize_t>(std::strlen(name))).get());
  return found && Py_TYPE(found) == state.function_type;
}

// Once the names of the type are bound: CPython has put its own slots in place for them.
KC_COLD void call_directly(PyTypeObject* type) {
  if (finds_function(type, "__init__")) type->tp_init = init_slot;
  if (finds_function(type, "__call__")) type->tp_call = call_slot;
}

}  // namespace kc::py::detail

#pragma GCC visibility pop
