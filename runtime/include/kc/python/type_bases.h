// The bases of a `cdef class` that has several: an extension type, then classes of Python.
#pragma once

#include <kc/python/containers.h>
#include <kc/python/exceptions.h>

#pragma GCC visibility push(hidden)

namespace kc::py::detail {

inline PyTypeObject* base_at(Ref bases, Py_ssize_t index) noexcept {
  return reinterpret_cast<PyTypeObject*>(PyTuple_GET_ITEM(bases.get(), index));
}

// The layout of the objects is that of the first base. A trial shows what Python thinks of the bases.
KC_COLD void check_layout(const char* name, Ref bases) {
  Object trial = steal(PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyType_Type), "sOO", name, bases.get(), dict().get()));
  const PyTypeObject* best = reinterpret_cast<PyTypeObject*>(trial.get())->tp_base;
  if (best == base_at(bases, 0)) return;
  raise_error(PyExc_TypeError, "best base '%s' must be equal to first base '%s'", best->tp_name, base_at(bases, 0)->tp_name);
}

// The objects have place for the attributes that the class declares, and for no dictionary unless it declares that, too.
KC_COLD void check_bases(const char* name, Ref bases, bool has_dict) {
  check_layout(name, bases);
  for (Py_ssize_t i = 1; i < PyTuple_GET_SIZE(bases.get()); ++i) {
    if (PyType_HasFeature(base_at(bases, i), Py_TPFLAGS_HEAPTYPE)) continue;
    raise_error(PyExc_TypeError, "base class '%.200s' is not a heap type", base_at(bases, i)->tp_name);
  }
  has_dict = has_dict || base_at(bases, 0)->tp_dictoffset != 0;
  for (Py_ssize_t i = 1; !has_dict && i < PyTuple_GET_SIZE(bases.get()); ++i) {
    if (base_at(bases, i)->tp_dictoffset == 0) continue;
    raise_error(PyExc_TypeError,
                "extension type '%.200s' has no __dict__ slot, but base type '%.200s' has: "
                "either add 'cdef dict __dict__' to the extension type or add '__slots__ = [...]' to the base type",
                name, base_at(bases, i)->tp_name);
  }
}

}  // namespace kc::py::detail

#pragma GCC visibility pop
