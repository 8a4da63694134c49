// Bodies of type slots: C++ exceptions become Python errors at the border.
#pragma once

#include <kc/python/state.h>
#include <kc/python/traceback.h>

#include <cstdio>
#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// The result of `body`, an Object; null with the error set where it throws.
template <class Body>
PyObject* object_slot(const Body& body) {
  try {
    return body().release();
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

// 0; -1 with the error set where `body` throws.
template <class Body>
int status_slot(const Body& body) {
  try {
    body();
    return 0;
  } catch (Exception& exception) {
    restore(exception);
    return -1;
  }
}

template <class Function>
PyType_Slot slot(int id, Function* function) noexcept {
  return {id, reinterpret_cast<void*>(function)};
}
inline PyType_Slot slot(int id, const char* text) noexcept { return {id, const_cast<char*>(text)}; }

// "module.name", in storage that lives as long as the type: a type does not copy its name before CPython 3.11.
KC_COLD const char* type_name(const char* name) {
  const char* module = state.module ? PyModule_GetName(state.module) : nullptr;
  if (!module) PyErr_Clear(), module = "kernelc";
  const std::size_t size = std::strlen(module) + std::strlen(name) + 2;
  char* text = static_cast<char*>(PyMem_Malloc(size));
  if (!text) raise_memory_error();
  std::snprintf(text, size, "%s.%s", module, name);
  return text;
}

KC_COLD PyTypeObject* new_type(const PyType_Spec& spec, PyTypeObject* base = nullptr) {
  PyType_Spec copy = spec;
  copy.name = type_name(spec.name);
  const Object bases = base ? steal(PyTuple_Pack(1, base)) : Object();
  return reinterpret_cast<PyTypeObject*>(steal(PyType_FromSpecWithBases(&copy, bases.get())).release());
}

// __reduce__ of types that cannot be pickled or copied by way of it.
KC_COLD PyObject* refuse_pickling(PyObject*, PyObject*) noexcept {
  PyErr_SetString(PyExc_TypeError, "no default __reduce__ due to non-trivial __cinit__");
  return nullptr;
}

// Gives the type the methods `count` and `index` of collections.abc.Sequence, and makes it one, for `match` statements.
KC_COLD void make_sequence(PyTypeObject* type, bool registers) {
  const Object module = steal(PyImport_ImportModule("collections.abc"));
  const Object sequence = steal(PyObject_GetAttrString(module.get(), "Sequence"));
  for (const char* name : {"count", "index"}) {
    const Object method = steal(PyObject_GetAttrString(sequence.get(), name));
    check(PyObject_SetAttrString(reinterpret_cast<PyObject*>(type), name, method.get()));
  }
  if (registers) steal(PyObject_CallMethod(sequence.get(), "register", "O", type));
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
