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
  Py_VISIT(function.shown_defaults);
  Py_VISIT(function.shown_keyword_defaults);
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
  Py_CLEAR(function.shown_defaults);
  Py_CLEAR(function.shown_keyword_defaults);
  Py_CLEAR(function.code);
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
  if (!instance || instance == Py_None || as_function(self).spec->is_unbound) return borrow(self).release();
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

KC_COLD PyObject* function_text_signature(PyObject* self, void*) noexcept {
  const char* text = as_function(self).spec->text_signature;
  return text ? PyUnicode_FromString(text) : none().release();
}

inline PyObject* function_closure(PyObject*, void*) noexcept { return none().release(); }

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

// The defaults that Python sees: set ones go first, but calls keep to those of the def statement.
template <PyObject* Function::*shown, Object (*make)(const Function&)>
KC_COLD PyObject* function_defaults(PyObject* self, void* closure) noexcept {
  PyObject* set = as_function(self).*shown;
  return set ? borrow(set).release() : function_attribute<make>(self, closure);
}

KC_COLD int set_function_defaults(PyObject* self, PyObject* value, PyTypeObject* type, const char* name,
                                  PyObject* Function::*shown) noexcept {
  if (!value) value = Py_None;
  if (value != Py_None && !PyObject_TypeCheck(value, type)) {
    PyErr_Format(PyExc_TypeError, "%s must be set to a %s object", name, type == &PyDict_Type ? "dict" : "tuple");
    return -1;
  }
  if (PyErr_WarnFormat(PyExc_RuntimeWarning, 1,
                       "changes to cyfunction.%s will not currently affect the values used in function calls", name) < 0) {
    return -1;
  }
  Py_INCREF(value);
  Py_XSETREF(as_function(self).*shown, value);
  return 0;
}

KC_COLD int function_set_defaults(PyObject* self, PyObject* value, void*) noexcept {
  return set_function_defaults(self, value, &PyTuple_Type, "__defaults__", &Function::shown_defaults);
}
KC_COLD int function_set_keyword_defaults(PyObject* self, PyObject* value, void*) noexcept {
  return set_function_defaults(self, value, &PyDict_Type, "__kwdefaults__", &Function::shown_keyword_defaults);
}

KC_COLD PyObject* function_code(PyObject* self, void* closure) noexcept {
  Function& function = as_function(self);
  if (!function.code) function.code = function_attribute<code_of>(self, closure);
  return function.code ? borrow(function.code).release() : nullptr;
}

KC_COLD Object make_function_type() {
  static PyMemberDef members[] = {
      {"__name__", T_OBJECT_EX, offsetof(Function, name), 0, nullptr},
      {"__qualname__", T_OBJECT_EX, offsetof(Function, qualname), 0, nullptr},
      {"__doc__", T_OBJECT, offsetof(Function, doc), 0, nullptr},
      {"__module__", T_OBJECT, offsetof(Function, module), 0, nullptr},
      {"__dictoffset__", T_PYSSIZET, offsetof(Function, dict), READONLY, nullptr},
      {"func_name", T_OBJECT_EX, offsetof(Function, name), 0, nullptr},
      {"func_doc", T_OBJECT, offsetof(Function, doc), 0, nullptr},
      {"__weaklistoffset__", T_PYSSIZET, offsetof(Function, weak_references), READONLY, nullptr},
      {"__vectorcalloffset__", T_PYSSIZET, offsetof(Function, vectorcall), READONLY, nullptr},
      {}};
  static PyGetSetDef attributes[] = {
      {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, nullptr, nullptr},
      {"__annotations__", function_annotations, function_set_annotations, nullptr, nullptr},
      {"__globals__", function_globals, nullptr, nullptr, nullptr},
      {"__defaults__", function_defaults<&Function::shown_defaults, positional_defaults>, function_set_defaults, nullptr,
       nullptr},
      {"__kwdefaults__", function_defaults<&Function::shown_keyword_defaults, keyword_defaults>,
       function_set_keyword_defaults, nullptr, nullptr},
      {"__code__", function_code, nullptr, nullptr, nullptr},
      {"__text_signature__", function_text_signature, nullptr, nullptr, nullptr},
      {"__closure__", function_closure, nullptr, nullptr, nullptr},
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

// The type of functions that no class binds. It lacks the flag by which CPython passes `self` without asking for
// a bound method, and has a __doc__ and a __module__ of its own, because those of a type hide the members of its base.
KC_COLD Object make_unbound_function_type() {
  static PyMemberDef members[] = {{"__doc__", T_OBJECT, offsetof(Function, doc), 0, nullptr},
                                  {"__module__", T_OBJECT, offsetof(Function, module), 0, nullptr},
                                  {"__vectorcalloffset__", T_PYSSIZET, offsetof(Function, vectorcall), READONLY, nullptr},
                                  {}};
  PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(function_dealloc)},
                         {Py_tp_traverse, reinterpret_cast<void*>(function_traverse)},
                         {Py_tp_clear, reinterpret_cast<void*>(function_clear)},
                         {Py_tp_call, reinterpret_cast<void*>(PyVectorcall_Call)},
                         {Py_tp_descr_get, reinterpret_cast<void*>(function_bind)},
                         {Py_tp_members, members},
                         {0, nullptr}};
  PyType_Spec spec = {"kernelc.unbound_function", sizeof(Function), 0,
                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL, slots};
  Object bases = steal(PyTuple_Pack(1, function_type()));
  return steal(PyType_FromSpecWithBases(&spec, bases.get()));
}

inline PyTypeObject* unbound_function_type() {
  if (KC_UNLIKELY(!state.unbound_function_type)) {
    state.unbound_function_type = reinterpret_cast<PyTypeObject*>(make_unbound_function_type().release());
  }
  return state.unbound_function_type;
}

}  // namespace kc::py

#pragma GCC visibility pop
