// C functions, variables and types that compiled modules share, in the way of Cython: a dictionary `__pyx_capi__` of
// capsules, each named by its C signature.
#pragma once

#include <kc/python/names.h>

#include <algorithm>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// The address in a capsule of another module, whose signature has to be the expected one. `kind` is "function" or
// "variable". Older modules may know it by another name only.
inline void* import_capsule(const char* module, const char* name, const char* signature, const char* kind, const char* newer = nullptr) {
  Object imported = steal(PyImport_ImportModule(module));
  Object table = Object::adopt(PyObject_GetAttrString(imported.get(), "__pyx_capi__"));
  if (!table) PyErr_Clear();
  PyObject* capsule = table && newer ? PyDict_GetItemString(table.get(), newer) : nullptr;
  if (table && !capsule) capsule = PyDict_GetItemString(table.get(), name);
  if (!capsule) {
    raise_error(PyExc_ImportError, "%.200s does not export expected C %.8s %.200s", module, kind, name);
  }
  if (!PyCapsule_IsValid(capsule, signature)) {
    raise_error(PyExc_TypeError, "C %.8s %.200s.%.200s has wrong signature (expected %.500s, got %.500s)", kind, module,
                name, signature, PyCapsule_GetName(capsule));
  }
  return PyCapsule_GetPointer(capsule, signature);
}

inline void export_capsule(const char* name, const char* signature, void* address) {
  Object key = steal(PyUnicode_InternFromString("__pyx_capi__"));
  Object table = borrow(find(state.globals, key));
  if (!table) {
    table = steal(PyDict_New());
    set_global(key, table);
  }
  Object capsule = steal(PyCapsule_New(address, signature, nullptr));
  check(PyDict_SetItemString(table.get(), name, capsule.get()));
}

}  // namespace detail

// A module whose types this one knows is there before this one's own code runs.
inline void load_module(const char* name) { steal(PyImport_ImportModule(name)); }

// import_function(pointer, "package.module", "name", "double (double)")
template <class Function>
void import_function(Function*& pointer, const char* module, const char* name, const char* signature, const char* newer = nullptr) {
  pointer = reinterpret_cast<Function*>(detail::import_capsule(module, name, signature, "function", newer));
}
template <class T>
void import_variable(T*& pointer, const char* module, const char* name, const char* type) {
  pointer = static_cast<T*>(detail::import_capsule(module, name, type, "variable"));
}

// The name and the signature have to be literals.
template <class Function>
void export_function(const char* name, const char* signature, Function* function) {
  detail::export_capsule(name, signature, reinterpret_cast<void*>(function));
}
template <class T>
void export_variable(const char* name, const char* type, T& variable) {
  detail::export_capsule(name, type, &variable);
}

// What is done where objects of a type of another module are larger than the struct that they are seen through.
enum class Larger { warn, error, ignore };

// A type of another module whose objects begin with a struct of the given size; a larger object is a newer version. Where the number
// of items differs from object to object, the struct has one of them.
inline PyTypeObject* import_type(const char* module, const char* name, std::size_t size, Larger larger = Larger::ignore) {
  Object imported = steal(PyImport_ImportModule(module));
  Object found = steal(PyObject_GetAttrString(imported.get(), name));
  if (!PyType_Check(found.get())) raise_error(PyExc_TypeError, "%.200s.%.200s is not a type object", module, name);
  auto* type = reinterpret_cast<PyTypeObject*>(found.get());
  const Py_ssize_t item = type->tp_itemsize > 0 ? std::max(type->tp_itemsize, static_cast<Py_ssize_t>(sizeof(void*))) : 0;
  const Py_ssize_t wanted = static_cast<Py_ssize_t>(size), least = type->tp_basicsize, most = least + item;
  if (most >= wanted && (least <= wanted || larger == Larger::ignore)) return reinterpret_cast<PyTypeObject*>(found.release());
  static const char* const message =
      "%.200s.%.200s size changed, may indicate binary incompatibility. Expected %zd from C header, got %zd from PyObject";
  if (most < wanted || larger == Larger::error) raise_error(PyExc_ValueError, message, module, name, wanted, most < wanted ? most : least);
  if (PyErr_WarnFormat(nullptr, 0, message, module, name, wanted, least) < 0) throw Raised{};
  return reinterpret_cast<PyTypeObject*>(found.release());
}

// The virtual methods of a class as other modules find them, see instance.h.
template <class Methods>
void export_methods(PyTypeObject* type, Methods& methods) {
  Object capsule = steal(PyCapsule_New(&methods, nullptr, nullptr));
  check(PyDict_SetItemString(type->tp_dict, "__pyx_vtable__", capsule.get()));
  PyType_Modified(type);
}
template <class Methods>
const Methods& import_methods(PyTypeObject* type) {
  PyObject* capsule = PyDict_GetItemString(type->tp_dict, "__pyx_vtable__");
  if (!capsule) raise_error(PyExc_TypeError, "type '%.200s' has no virtual methods", type->tp_name);
  const void* methods = PyCapsule_GetPointer(capsule, nullptr);
  if (!methods) raise_set_error();
  return *static_cast<const Methods*>(methods);
}

}  // namespace kc::py

#pragma GCC visibility pop
