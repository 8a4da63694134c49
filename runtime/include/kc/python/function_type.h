// The heap type of py::Function: its attributes, how it binds, how the garbage collector sees it.
#pragma once

#include <kc/python/function.h>

#include <structmember.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

KC_COLD int function_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  Function& function = as_function(self);
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(function.signature.defaults);
  Py_VISIT(function.environment);
  Py_VISIT(reinterpret_cast<PyObject*>(function.owner));
  Py_VISIT(function.module);
  Py_VISIT(function.annotations);
  Py_VISIT(function.dict);
  return 0;
}

KC_COLD int function_clear(PyObject* self) noexcept {
  Function& function = as_function(self);
  Py_CLEAR(function.signature.defaults);
  Py_CLEAR(function.environment);
  Py_CLEAR(function.owner);
  Py_CLEAR(function.name);
  Py_CLEAR(function.qualname);
  Py_CLEAR(function.doc);
  Py_CLEAR(function.module);
  Py_CLEAR(function.annotations);
  Py_CLEAR(function.dict);
  return 0;
}

KC_COLD void function_dealloc(PyObject* self) noexcept {
  PyObject_GC_UnTrack(self);
  if (as_function(self).weak_references) PyObject_ClearWeakRefs(self);
  function_clear(self);
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

KC_COLD PyObject* function_repr(PyObject* self) noexcept {
  return PyUnicode_FromFormat("<kernelc function %U at %p>", as_function(self).qualname, self);
}

inline PyObject* function_bind(PyObject* self, PyObject* instance, PyObject*) noexcept {
  if (!instance || instance == Py_None) return borrow(self).release();
  return PyMethod_New(self, instance);
}

// Pickles and copies as the name of a global.
inline PyObject* function_reduce(PyObject* self, PyObject*) noexcept {
  return borrow(as_function(self).qualname).release();
}

KC_COLD PyObject* function_annotations(PyObject* self, void*) noexcept {
  Function& function = as_function(self);
  if (!function.annotations) function.annotations = PyDict_New();
  return function.annotations ? borrow(function.annotations).release() : nullptr;
}

KC_COLD int function_set_annotations(PyObject* self, PyObject* value, void*) noexcept {
  if (value && !PyDict_Check(value)) {
    PyErr_SetString(PyExc_TypeError, "__annotations__ must be set to a dict object");
    return -1;
  }
  Py_XINCREF(value);
  Py_XSETREF(as_function(self).annotations, value);
  return 0;
}

inline PyObject* function_globals(PyObject*, void*) noexcept { return borrow(state.globals).release(); }

template <Object (*make)(const Function&)>
KC_COLD PyObject* function_attribute(PyObject* self, void*) noexcept {
  try {
    return make(as_function(self)).release();
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

KC_COLD Object make_function_type() {
  static PyMemberDef members[] = {
      {"__name__", T_OBJECT_EX, offsetof(Function, name), 0, nullptr},
      {"__qualname__", T_OBJECT_EX, offsetof(Function, qualname), 0, nullptr},
      {"__doc__", T_OBJECT, offsetof(Function, doc), 0, nullptr},
      {"__module__", T_OBJECT, offsetof(Function, module), 0, nullptr},
      {"__dictoffset__", T_PYSSIZET, offsetof(Function, dict), READONLY, nullptr},
      {"__weaklistoffset__", T_PYSSIZET, offsetof(Function, weak_references), READONLY, nullptr},
      {"__vectorcalloffset__", T_PYSSIZET, offsetof(Function, vectorcall), READONLY, nullptr},
      {}};
  static PyGetSetDef attributes[] = {
      {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, nullptr, nullptr},
      {"__annotations__", function_annotations, function_set_annotations, nullptr, nullptr},
      {"__globals__", function_globals, nullptr, nullptr, nullptr},
      {"__defaults__", function_attribute<positional_defaults>, nullptr, nullptr, nullptr},
      {"__kwdefaults__", function_attribute<keyword_defaults>, nullptr, nullptr, nullptr},
      {"__signature__", function_attribute<inspect_signature>, nullptr, nullptr, nullptr},
      {}};
  static PyMethodDef methods[] = {{"__reduce__", function_reduce, METH_NOARGS, nullptr}, {}};
  PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(function_dealloc)},
                         {Py_tp_traverse, reinterpret_cast<void*>(function_traverse)},
                         {Py_tp_clear, reinterpret_cast<void*>(function_clear)},
                         {Py_tp_repr, reinterpret_cast<void*>(function_repr)},
                         {Py_tp_call, reinterpret_cast<void*>(PyVectorcall_Call)},
                         {Py_tp_descr_get, reinterpret_cast<void*>(function_bind)},
                         {Py_tp_members, members},
                         {Py_tp_getset, attributes},
                         {Py_tp_methods, methods},
                         {0, nullptr}};
  PyType_Spec spec = {"kernelc.function", sizeof(Function), 0,
                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL |
                          Py_TPFLAGS_METHOD_DESCRIPTOR,
                      slots};
  return steal(PyType_FromSpec(&spec));
}

inline PyTypeObject* function_type() {
  if (KC_UNLIKELY(!state.function_type)) {
    state.function_type = reinterpret_cast<PyTypeObject*>(make_function_type().release());
  }
  return state.function_type;
}

}  // namespace kc::py

#pragma GCC visibility pop
