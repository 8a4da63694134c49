// What the class statement needs to know of bases and metaclasses; statement.h makes classes of it.
#pragma once

#include <kc/python/call.h>
#include <kc/python/containers.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

inline Object attribute(Ref object, const char* name) { return steal(PyObject_GetAttrString(object, name)); }

// The bases after __mro_entries__ of those that are no classes, as for `class A(List[int])`.
inline Object resolve_bases(Ref bases) {
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases.get()); ++i) {
    if (PyType_Check(PyTuple_GET_ITEM(bases.get(), i))) continue;
    Object types = steal(PyImport_ImportModule("types"));
    return call({attribute(types, "resolve_bases"), bases});
  }
  return borrow(bases);
}

// The most derived of the metaclass that is asked for and those of the bases.
inline Object derive_metaclass(Ref asked, Ref bases) {
  if (!PyType_Check(asked.get())) return borrow(asked);
  PyTypeObject* winner = reinterpret_cast<PyTypeObject*>(asked.get());
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(bases.get()); ++i) {
    PyTypeObject* type = Py_TYPE(PyTuple_GET_ITEM(bases.get(), i));
    if (PyType_IsSubtype(winner, type)) continue;
    if (!PyType_IsSubtype(type, winner)) {
      raise_error(PyExc_TypeError,
                  "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                  "metaclasses of all its bases");
    }
    winner = type;
  }
  return borrow(winner);
}

inline Object default_metaclass(Ref bases) {
  if (PyTuple_GET_SIZE(bases.get()) == 0) return borrow(&PyType_Type);
  return borrow(Py_TYPE(PyTuple_GET_ITEM(bases.get(), 0)));
}

}  // namespace detail

inline Object staticmethod(Ref function) { return steal(PyStaticMethod_New(function)); }
inline Object classmethod(Ref function) { return steal(PyClassMethod_New(function)); }

// `super()` in a method: the class that the method was defined in, and its self.
inline Object super(Two operands) { return call({&PySuper_Type, operands.first, operands.second}); }

}  // namespace kc::py

#pragma GCC visibility pop
