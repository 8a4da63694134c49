// The slots that construct and call the instances of extension types whose `__init__` and `__call__` are compiled
// functions: without the bound method that CPython makes for each call.
#pragma once

#include <kc/python/function.h>
#include <kc/python/names.h>

#pragma GCC visibility push(hidden)

namespace kc::py::detail {

// The arguments of a slot, and those of a vectorcall.
struct SlotArguments {
  PyObject* tuple;
  PyObject* dict;  // of keywords, or null
};

inline PyObject* call_bound(PyObject* function, PyObject* self, const SlotArguments& given) {
  const Object method = Object::adopt(PyMethod_New(function, self));
  return method ? PyObject_Call(method.get(), given.tuple, given.dict) : nullptr;
}
inline PyObject* call_bound(PyObject* function, PyObject* self, const Given& given) {
  const Object method = Object::adopt(PyMethod_New(function, self));
  return method ? PyObject_Vectorcall(method.get(), given.values, static_cast<std::size_t>(given.count), given.keywords) : nullptr;
}

// Whether a compiled function is a method of an extension type that `self` can be given to.
inline bool is_method_for(PyObject* function, PyObject* self) noexcept {
  return as_function(function).spec->is_method && is_method_self(as_function(function), &self, 1);
}

// A compiled function, with self and the arguments.
inline PyObject* call_method_with(PyObject* function, PyObject* self, const Given& given) {
  if (!is_method_for(function, self)) return call_bound(function, self, given);
  return call_method_of(as_function(function), self, given);
}
inline PyObject* call_method_with(PyObject* function, PyObject* self, const SlotArguments& given) {
  if (given.dict && PyDict_GET_SIZE(given.dict) > 0) return call_bound(function, self, given);
  return call_method_with(function, self, Given{&PyTuple_GET_ITEM(given.tuple, 0), PyTuple_GET_SIZE(given.tuple), nullptr});
}

// A method of the type, or of a Python class that derives from it.
inline PyObject* call_found(PyObject* self, PyObject* name, const SlotArguments& given) {
  PyObject* found = _PyType_Lookup(Py_TYPE(self), name);
  if (found && Py_TYPE(found) == state.function_type) return call_method_with(found, self, given);
  const Object method = Object::adopt(PyObject_GetAttr(self, name));
  return method ? PyObject_Call(method.get(), given.tuple, given.dict) : nullptr;
}

inline PyObject* init_name() noexcept {
  static PyObject* const name = PyUnicode_InternFromString("__init__");
  return name;
}

// Takes what `__init__` gave.
inline int end_init(PyObject* result) noexcept {
  if (!result) return -1;
  const bool is_none = result == Py_None;
  if (!is_none) PyErr_Format(PyExc_TypeError, "__init__() should return None, not '%.200s'", Py_TYPE(result)->tp_name);
  Py_DECREF(result);
  return is_none ? 0 : -1;
}

inline int init_slot(PyObject* self, PyObject* arguments, PyObject* keywords) {
  return end_init(call_found(self, init_name(), {arguments, keywords}));
}

inline PyObject* call_slot(PyObject* self, PyObject* arguments, PyObject* keywords) {
  static PyObject* const name = PyUnicode_InternFromString("__call__");
  return call_found(self, name, {arguments, keywords});
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
