// Which classes were made by a `class` statement or by `type()`, and who holds the reference of an object to its type.
#pragma once

#include <kc/python/raised.h>
#include <kc/python/state.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The tp_dealloc that all classes made by Python share: that of the class of every module's __spec__.
KC_COLD destructor python_class_dealloc() {
  static const destructor dealloc = [] {
    Object machinery = steal(PyImport_ImportModule("importlib.machinery"));
    Object made = steal(PyObject_GetAttrString(machinery.get(), "ModuleSpec"));
    return reinterpret_cast<PyTypeObject*>(made.get())->tp_dealloc;
  }();
  return dealloc;
}

inline bool is_python_class(const PyTypeObject* type) noexcept { return type->tp_dealloc == state.python_class_dealloc; }

// Whether an extension type of ours lets go of, and visits, the type of an object. The lowest heap type above the last
// static type does so for all; a class made by Python does it itself where the nearest other type is static.
inline bool holds_its_type(const PyTypeObject* type, const PyTypeObject* own) noexcept {
  if (own->tp_base->tp_flags & Py_TPFLAGS_HEAPTYPE) return false;
  for (; type != own; type = type->tp_base)
    if (!(type->tp_flags & Py_TPFLAGS_HEAPTYPE)) return false;
  return true;
}

}  // namespace kc::py

#pragma GCC visibility pop
