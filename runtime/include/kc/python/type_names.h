// Binds what the body of a `cdef class` defines in its type.
#pragma once

#include <kc/python/containers.h>
#include <kc/python/instance.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline bool is_heap_type(const PyTypeObject* type) noexcept { return type->tp_flags & Py_TPFLAGS_HEAPTYPE; }

// Whether Python code may set attributes of the type. CPython 3.9 forbids that for static types alone.
inline void set_mutable(PyTypeObject* type, bool is_mutable) noexcept {
#if PY_VERSION_HEX >= 0x030A0000
  constexpr unsigned long flag = Py_TPFLAGS_IMMUTABLETYPE;
  type->tp_flags = is_mutable ? type->tp_flags & ~flag : type->tp_flags | flag;
#else
  if (is_mutable) type->tp_flags |= Py_TPFLAGS_HEAPTYPE;
  else if (!is_heap_type(type->tp_base)) type->tp_flags &= ~Py_TPFLAGS_HEAPTYPE;
#endif
}

namespace detail {

inline bool names_a_comparison(Ref names) {
  for (const char* name : {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"}) {
    if (PyDict_GetItemString(names, name)) return true;
  }
  return false;
}

// Whether the class compares by a function of its own that stands for all comparisons.
inline bool has_richcmp(const PyTypeObject* type, Ref names) {
  const bool compares = type->tp_richcompare && type->tp_richcompare != type->tp_base->tp_richcompare;
  return compares && !names_a_comparison(names);
}

// A class that defines equality and no hash has none.
inline void hide_hash(Ref names, bool compares) {
  Object equality = interned("__eq__", 6), hash_name = interned("__hash__", 8);
  if ((compares || find(names, equality)) && !find(names, hash_name)) check(PyDict_SetItem(names, hash_name.get(), Py_None));
}

// A slot that calls a special method has made its attribute, which lacks the documentation.
inline void document_slot(PyTypeObject* type, PyObject* name, const FunctionSpec& spec) {
  PyObject* made = PyDict_GetItemWithError(type->tp_dict, name);
  if (!spec.doc || !made || !Py_IS_TYPE(made, &PyWrapperDescr_Type)) return;
  auto* descriptor = reinterpret_cast<PyWrapperDescrObject*>(made);
  auto* base = static_cast<wrapperbase*>(PyMem_Malloc(sizeof(wrapperbase)));  // lives as long as the type
  if (!base) raise_memory_error();
  *base = *descriptor->d_base;
  base->doc = spec.doc;
  descriptor->d_base = base;
}

// Python takes these for class methods without being told.
inline bool is_class_method_by_name(PyObject* name) noexcept {
  return PyUnicode_CompareWithASCIIString(name, "__class_getitem__") == 0 || PyUnicode_CompareWithASCIIString(name, "__init_subclass__") == 0;
}

// `view = classmethod(view)`: what it wraps takes whatever it is given.
inline void free_wrapped(PyObject* value) {
  if (!Py_IS_TYPE(value, &PyClassMethod_Type) && !Py_IS_TYPE(value, &PyStaticMethod_Type)) return;
  const Object wrapped = steal(PyObject_GetAttrString(value, "__func__"));
  if (PyObject_TypeCheck(wrapped.get(), function_type())) Py_CLEAR(as_function(wrapped.get()).owner);
}

// Assigning to the type, not to its dictionary, makes the C slots of special methods.
inline void bind_in_type(PyTypeObject* type, PyObject* name, PyObject* value) {
  free_wrapped(value);
  const bool is_function = PyObject_TypeCheck(value, function_type());
  if (is_function && is_class_method_by_name(name)) {
    return check(PyObject_SetAttr(reinterpret_cast<PyObject*>(type), name, steal(PyClassMethod_New(value)).get()));
  }
  if (is_function && as_function(value).spec->is_in_slot) return document_slot(type, name, *as_function(value).spec);
  if (is_function && as_function(value).spec->is_method && !as_function(value).owner) {
    as_function(value).owner = reinterpret_cast<PyTypeObject*>(borrow(type).release());
  }
  check(PyObject_SetAttr(reinterpret_cast<PyObject*>(type), name, value));
}

inline void bind_names(PyTypeObject* type, Ref names) {
  set_mutable(type, true);
  PyObject *name, *value;
  for (Py_ssize_t position = 0; PyDict_Next(names, &position, &name, &value);) bind_in_type(type, name, value);
  set_mutable(type, false);
}

// Descriptors learn the name and the class that they stand for.
inline void set_names(PyTypeObject* type, Ref names) {
  const Object hook = steal(PyUnicode_InternFromString("__set_name__"));
  PyObject *name, *value;
  for (Py_ssize_t position = 0; PyDict_Next(names, &position, &name, &value);) {
    if (!_PyType_Lookup(Py_TYPE(value), hook.get())) continue;
    const Object held = borrow(value);
    steal(PyObject_CallMethodObjArgs(held.get(), hook.get(), reinterpret_cast<PyObject*>(type), name, nullptr));
  }
}

}  // namespace detail

// `update_type({type, names})`: binds the names of a class body, a dict, in an extension type.
inline void update_type(Two operands) {
  PyTypeObject* type = reinterpret_cast<PyTypeObject*>(operands.first.get());
  detail::hide_hash(operands.second, detail::has_richcmp(type, operands.second));
  detail::bind_names(type, operands.second);
  detail::set_names(type, operands.second);
  detail::call_directly(type);
}

// `set_constructor({type, function}, table)`: the __cinit__ of a class.
inline void set_constructor(Two operands, ClassTable& table) {
  as_function(operands.second).owner = reinterpret_cast<PyTypeObject*>(borrow(operands.first).release());
  Py_XSETREF(table.cinit, borrow(operands.second).release());
}

// A method object, whose self has to be of the type.
KC_COLD Object method(FunctionSpec& spec, PyTypeObject* owner, Ref defaults = nullptr) {
  Object made = function(spec, defaults);
  as_function(made.get()).owner = reinterpret_cast<PyTypeObject*>(borrow(owner).release());
  return made;
}

}  // namespace kc::py

#pragma GCC visibility pop
