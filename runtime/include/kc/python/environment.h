// The variables that a function shares with the functions defined in it, as one object on the heap. Generated code
// declares them as a struct that can visit its objects:
//
//   struct counter_variables {
//     py::Object count, step;
//     template <class Visit> void each(Visit visit) { visit(count), visit(step); }
//   };
//   py::Object environment = py::environment<counter_variables>();
//   auto& shared = py::variables<counter_variables>(environment);
#pragma once

#include <kc/python/raised.h>
#include <kc/python/state.h>

#include <new>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What the garbage collector does with a struct of C++ that lies in a Python object.
struct Storage {
  std::size_t size;
  int (*traverse)(void* variables, visitproc visit, void* arg);
  void (*clear)(void* variables);
  void (*destroy)(void* variables);
};

template <class T>
int traverse_objects(void* variables, visitproc visit, void* arg) {
  int result = 0;
  static_cast<T*>(variables)->each([&](Object& object) {
    if (result == 0 && object) result = visit(object.get(), arg);
  });
  return result;
}
template <class T>
void clear_objects(void* variables) {
  static_cast<T*>(variables)->each([](Object& object) { object.reset(); });
}
template <class T>
void destroy_objects(void* variables) {
  static_cast<T*>(variables)->~T();
}

template <class T>
inline constexpr Storage storage_of{sizeof(T), traverse_objects<T>, clear_objects<T>, destroy_objects<T>};

struct Environment {
  PyObject_VAR_HEAD
  const Storage* storage;
  alignas(16) char variables[1];
};

inline Environment& as_environment(PyObject* object) noexcept { return *reinterpret_cast<Environment*>(object); }

inline int environment_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  Environment& environment = as_environment(self);
  Py_VISIT(Py_TYPE(self));
  return environment.storage ? environment.storage->traverse(environment.variables, visit, arg) : 0;
}

inline int environment_clear(PyObject* self) noexcept {
  Environment& environment = as_environment(self);
  if (environment.storage) environment.storage->clear(environment.variables);
  return 0;
}

inline void environment_dealloc(PyObject* self) noexcept {
  PyObject_GC_UnTrack(self);
  Environment& environment = as_environment(self);
  if (environment.storage) environment.storage->destroy(environment.variables);
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

inline PyTypeObject* environment_type() {
  if (!state.environment_type) {
    PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(environment_dealloc)},
                           {Py_tp_traverse, reinterpret_cast<void*>(environment_traverse)},
                           {Py_tp_clear, reinterpret_cast<void*>(environment_clear)},
                           {0, nullptr}};
    PyType_Spec spec = {"kernelc.environment", offsetof(Environment, variables), 1,
                        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, slots};
    state.environment_type = reinterpret_cast<PyTypeObject*>(steal(PyType_FromSpec(&spec)).release());
  }
  return state.environment_type;
}

// A new object with variables of type T, unbound.
template <class T>
Object environment() {
  static_assert(alignof(T) <= 16);
  Object made = steal(PyType_GenericAlloc(environment_type(), sizeof(T)));
  new (as_environment(made.get()).variables) T();
  as_environment(made.get()).storage = &storage_of<T>;
  return made;
}

template <class T>
T& variables(Ref environment) noexcept {
  return *reinterpret_cast<T*>(as_environment(environment).variables);
}

}  // namespace kc::py

#pragma GCC visibility pop
