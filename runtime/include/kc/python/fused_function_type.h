// The heap type of py::FusedFunction: specialisations by name, and binding that keeps them.
#pragma once

#include <kc/python/fused_function.h>
#include <kc/python/items.h>
#include <kc/python/strings.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// "float|int" for the specialisation of that number.
KC_COLD Object signature_key(const FusedSpec& spec, int index) {
  Object key;
  for (int i = spec.type_count - 1; i >= 0; --i) {
    const Candidates& candidates = spec.types[i].candidates;
    const char* name = candidates.first[index % candidates.count].name;
    index /= candidates.count;
    key = steal(key ? PyUnicode_FromFormat("%s|%U", name, key.get()) : PyUnicode_FromString(name));
  }
  return key;
}

KC_COLD Object make_signatures(const FusedFunction& function) {
  Object dict = steal(PyDict_New());
  for (int i = 0; i < function.fused->count; ++i) {
    check(PyDict_SetItem(dict.get(), signature_key(*function.fused, i).get(),
                         PyTuple_GET_ITEM(function.specialisations, i)));
  }
  return steal(PyDictProxy_New(dict.get()));
}

inline Ref signatures_of(FusedFunction& function) {
  if (!function.signatures) function.signatures = make_signatures(function).release();
  return function.signatures;
}

// How a type is named in an index: by its __name__, as Python's types have it, or as text.
KC_COLD Object type_key(Ref type) {
  Object name = PyType_Check(type.get()) ? steal(PyObject_GetAttrString(type, "__name__")) : str(type);
  return name;
}

KC_COLD Object index_key(Ref index) {
  if (!PyTuple_Check(index.get())) return type_key(index);
  Object names = steal(PyList_New(0));
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(index.get()); ++i) {
    check(PyList_Append(names.get(), type_key(PyTuple_GET_ITEM(index.get(), i)).get()));
  }
  return steal(PyUnicode_Join(text_from("|").get(), names.get()));
}

KC_COLD PyObject* fused_subscript(PyObject* self, PyObject* index) noexcept {
  FusedFunction& function = as_fused(self);
  try {
    Object key = index_key(index);
    Object found = Object::adopt(PyObject_GetItem(signatures_of(function), key.get()));
    if (!found) raise_set_error();
    return function.self ? PyMethod_New(found.get(), function.self) : found.release();
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

inline PyObject* fused_signatures(PyObject* self, void*) noexcept {
  try {
    return borrow(signatures_of(as_fused(self))).release();
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

inline PyObject* call_bound_fused(PyObject* callable, PyObject* const* values, std::size_t count,
                                  PyObject* keywords) noexcept(false) {
  FusedFunction& bound = as_fused(callable);
  PyObject* method = PyMethod_New(bound.function.environment, bound.self);
  if (!method) return nullptr;
  PyObject* result = PyObject_Vectorcall(method, values, count, keywords);
  Py_DECREF(method);
  return result;
}

// A bound one keeps the function that it came from as its environment.
KC_COLD PyObject* fused_bind(PyObject* self, PyObject* instance, PyObject*) noexcept {
  FusedFunction& function = as_fused(self);
  if (!instance || instance == Py_None || function.self) return borrow(self).release();
  try {
    Object made = steal(PyType_GenericAlloc(fused_function_type(), 0));
    FusedFunction& bound = as_fused(made.get());
    fill_function(bound.function, *function.function.spec, function.function.signature.defaults, self);
    bound.function.vectorcall = call_bound_fused;
    bound.fused = function.fused;
    bound.specialisations = borrow(function.specialisations).release();
    bound.self = borrow(instance).release();
    return made.release();
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

inline int fused_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  FusedFunction& function = as_fused(self);
  Py_VISIT(function.specialisations);
  Py_VISIT(function.signatures);
  Py_VISIT(function.self);
  return function_traverse(self, visit, arg);
}

inline int fused_clear(PyObject* self) noexcept {
  FusedFunction& function = as_fused(self);
  Py_CLEAR(function.specialisations);
  Py_CLEAR(function.signatures);
  Py_CLEAR(function.self);
  return function_clear(self);
}

inline void fused_dealloc(PyObject* self) noexcept {
  PyObject_GC_UnTrack(self);
  fused_clear(self);
  PyObject_GC_Track(self);
  function_dealloc(self);
}

KC_COLD Object make_fused_function_type() {
  // A type has a __doc__ and a __module__ of its own, which would hide the members of the base.
  static PyMemberDef members[] = {{"__doc__", T_OBJECT, offsetof(Function, doc), 0, nullptr},
                                  {"__module__", T_OBJECT, offsetof(Function, module), 0, nullptr},
                                  {"__self__", T_OBJECT_EX, offsetof(FusedFunction, self), READONLY, nullptr},
                                  {"__vectorcalloffset__", T_PYSSIZET, offsetof(Function, vectorcall), READONLY, nullptr},
                                  {}};
  static PyGetSetDef attributes[] = {{"__signatures__", fused_signatures, nullptr, nullptr, nullptr}, {}};
  PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(fused_dealloc)},
                         {Py_tp_traverse, reinterpret_cast<void*>(fused_traverse)},
                         {Py_tp_clear, reinterpret_cast<void*>(fused_clear)},
                         {Py_tp_call, reinterpret_cast<void*>(PyVectorcall_Call)},
                         {Py_tp_descr_get, reinterpret_cast<void*>(fused_bind)},
                         {Py_mp_subscript, reinterpret_cast<void*>(fused_subscript)},
                         {Py_tp_members, members},
                         {Py_tp_getset, attributes},
                         {0, nullptr}};
  PyType_Spec spec = {
      "kernelc.fused_function", sizeof(FusedFunction), 0,
      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR, slots};
  Object bases = steal(PyTuple_Pack(1, function_type()));
  return steal(PyType_FromSpecWithBases(&spec, bases.get()));
}

inline PyTypeObject* fused_function_type() {
  if (KC_UNLIKELY(!state.fused_function_type)) {
    state.fused_function_type = reinterpret_cast<PyTypeObject*>(make_fused_function_type().release());
  }
  return state.fused_function_type;
}

}  // namespace kc::py

#pragma GCC visibility pop
