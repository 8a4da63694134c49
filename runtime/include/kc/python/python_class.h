// Which classes were made by a `class` statement or by `type()`.
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

}  // namespace kc::py

#pragma GCC visibility pop
