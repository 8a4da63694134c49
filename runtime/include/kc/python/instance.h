// Objects of extension types (`cdef class`). Generated code declares for each class the attributes that it adds, the
// virtual methods, and the object that has both:
//
//   struct Shape_methods { double (*area)(py::Ref self); };
//   struct alignas(void*) Shape_attributes {
//     double width = 0;
//     py::Object label = py::none();
//     template <class Visit> void each(Visit& visit) { visit(label); }
//   };
//   struct Shape : py::Instance, py::Dispatching, Shape_attributes {
//     using Own = Shape_attributes;
//     using Base = py::NoBase;                   // or the struct of another class, which it then derives from
//     static py::ClassTable table;
//     static Shape_methods virtuals;             // where it is Dispatching
//   };
//   struct Square : Shape, Square_attributes { ... static py::ClassTable table; static Shape_methods virtuals; };
//
// Objects are laid out as Cython lays them out, so that modules of both can share classes: the head, the pointer to the
// virtual methods of the first class that has any, the attributes; then those of the derived class, from a multiple of
// the alignment on. An object attribute is never null once it is made, so that C code can use it; a class with such
// attributes takes part in the garbage collection. type_builder.h makes the Python type.
#pragma once

#include <kc/python/direct_calls.h>
#include <kc/python/function.h>
#include <kc/python/names.h>
#include <kc/python/pending_error.h>
#include <kc/python/python_class.h>

#include <algorithm>
#include <new>
#include <type_traits>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What the runtime has to know of a class.
struct ClassTable {
  PyTypeObject* type = nullptr;
  PyObject* cinit = nullptr;             // the Function of __cinit__
  PyObject* richcmp = nullptr;           // the Function of __richcmp__
  void (*dealloc)(PyObject*) = nullptr;  // the body of __dealloc__
};

// What precedes the attributes of an object without a builtin base.
struct Instance {
  PyObject_HEAD
};

// The table of virtual methods is the one of the class whose constructor ran last.
struct Dispatching {
  const void* methods;
};

// The same as Instance for `cdef class Name(list)`: the struct of the builtin type.
template <class Builtin>
struct BuiltinInstance {
  Builtin builtin;
};

struct NoBase {};
template <class Builtin>
struct BuiltinBase {};

template <class T>
T& instance(PyObject* object) noexcept {
  return *reinterpret_cast<T*>(object);
}
template <class T>
T& instance(Ref object) noexcept {
  return *reinterpret_cast<T*>(object.get());
}

// The object of a C++ reference to it.
template <class T>
PyObject* object_of(T& instance) noexcept {
  return reinterpret_cast<PyObject*>(&instance);
}

// The table of an object as its declared class has it.
template <class Table, class T>
const Table& methods_of(const T& instance) noexcept {
  return *static_cast<const Table*>(instance.methods);
}

// Calls the method that the class of an object has in this place of its table.
template <class T, class Table, class Result, class... Parameters, class... Arguments>
KC_INLINE Result call_virtual(Result (*Table::*method)(Ref, Parameters...), Ref self, Arguments&&... rest) {
  return (methods_of<Table>(instance<T>(self)).*method)(self, static_cast<Arguments&&>(rest)...);
}

// `cdef dict __dict__` and `cdef object __weakref__`: made by Python on first use.
struct InstanceDict {
  PyObject* dict = nullptr;
  ~InstanceDict() { Py_CLEAR(dict); }
};
struct WeakReferences {
  PyObject* first = nullptr;
};

namespace detail {

// What the garbage collector does with the attributes of an object.
struct VisitAttributes {
  visitproc visit;
  void* arg;
  int result = 0;
  void operator()(const Object& object) {
    if (result == 0 && object) result = visit(object.get(), arg);
  }
  void operator()(const InstanceDict& dict) {
    if (result == 0 && dict.dict) result = visit(dict.dict, arg);
  }
};
struct ClearAttributes {
  void operator()(Object& object) { object = none(); }
  void operator()(InstanceDict& dict) { Py_CLEAR(dict.dict); }
};

template <class T>
typename T::Own& own_part(PyObject* self) noexcept {
  return static_cast<typename T::Own&>(instance<T>(self));
}

template <class Base>
inline constexpr bool is_class_v = true;
template <>
inline constexpr bool is_class_v<NoBase> = false;
template <class Builtin>
inline constexpr bool is_class_v<BuiltinBase<Builtin>> = false;
template <class Base>
inline constexpr bool is_builtin_v = false;
template <class Builtin>
inline constexpr bool is_builtin_v<BuiltinBase<Builtin>> = true;

// Runs the __cinit__ of a class; one without parameters accepts and ignores any arguments.
inline bool run_cinit(const ClassTable& table, PyObject* self, PyObject* arguments, PyObject* keywords) {
  if (!table.cinit) return true;
  PyObject* result;
  if (as_function(table.cinit).spec->parameters.takes_nothing()) {
    result = PyObject_CallOneArg(table.cinit, self);
  } else {
    result = call_method_with(table.cinit, self, arguments, keywords);
  }
  Py_XDECREF(result);
  return result != nullptr;
}

template <class T>
PyObject* allocate(PyTypeObject* type, PyObject* arguments, PyObject* keywords) {
  if constexpr (is_class_v<typename T::Base> || is_builtin_v<typename T::Base>) {
    return T::table.type->tp_base->tp_new(type, arguments, keywords);
  } else {
    (void)arguments, (void)keywords;
    return type->tp_alloc(type, 0);
  }
}

// tp_new: the base class first, then the attributes, then __cinit__.
template <class T>
PyObject* new_instance(PyTypeObject* type, PyObject* arguments, PyObject* keywords) {
  PyObject* self = allocate<T>(type, arguments, keywords);
  if (!self) return nullptr;
  new (&own_part<T>(self)) typename T::Own();
  if constexpr (std::is_base_of_v<Dispatching, T>) instance<T>(self).methods = &T::virtuals;
  if (run_cinit(T::table, self, arguments, keywords)) return self;
  Py_DECREF(self);
  return nullptr;
}

// Runs the body of __dealloc__ on an object that lives for the time of it, with errors put aside.
inline void run_dealloc(const ClassTable& table, PyObject* self) {
  if (!table.dealloc) return;
  PendingError pending;
  Py_SET_REFCNT(self, Py_REFCNT(self) + 1);
  table.dealloc(self);
  Py_SET_REFCNT(self, Py_REFCNT(self) - 1);
}

// Whether `__del__` still has to run: not for a Python subclass, whose own deallocation has done it.
inline bool needs_finalizer(PyObject* self, destructor own) noexcept {
  return Py_TYPE(self)->tp_finalize && Py_TYPE(self)->tp_dealloc == own;
}

inline bool adds_weak_references(const PyTypeObject* type) noexcept {
  return type->tp_weaklistoffset > 0 && type->tp_base->tp_weaklistoffset == 0;
}

// Whether the attributes were made. A base constructor that failed leaves the memory as it was given: all zero.
struct FindUnmade {
  bool found = false;
  void operator()(const Object& object) { found = found || !object; }
  void operator()(const InstanceDict&) {}
};
template <class T>
bool has_attributes(PyObject* self) {
  FindUnmade unmade;
  own_part<T>(self).each(unmade);
  return !unmade.found;
}
template <class T>
bool is_all_zero(PyObject* self) noexcept {
  const char* begin = reinterpret_cast<const char*>(&own_part<T>(self));
  return std::all_of(begin, begin + sizeof(typename T::Own), [](char byte) { return byte == 0; });
}

template <class T>
void destroy_attributes(PyObject* self) {
  using Own = typename T::Own;
  if (has_attributes<T>(self)) run_dealloc(T::table, self);
  if constexpr (!std::is_trivially_destructible_v<Own>) {
    if (!is_all_zero<T>(self)) own_part<T>(self).~Own();
  }
}

// tp_dealloc: own attributes first, then the base class.
template <class T>
void dealloc_instance(PyObject* self) {
  if (needs_finalizer(self, dealloc_instance<T>) && PyObject_CallFinalizerFromDealloc(self) < 0) return;
  PyTypeObject* type = Py_TYPE(self);
  if (PyType_IS_GC(type)) PyObject_GC_UnTrack(self);
  if (adds_weak_references(T::table.type)) PyObject_ClearWeakRefs(self);
  const bool owns_type = holds_its_type(type, T::table.type);
  destroy_attributes<T>(self);
  if constexpr (is_class_v<typename T::Base> || is_builtin_v<typename T::Base>) {
    T::table.type->tp_base->tp_dealloc(self);
  } else {
    type->tp_free(self);
  }
  if (owns_type) Py_DECREF(reinterpret_cast<PyObject*>(type));
}

template <class T>
int traverse_instance(PyObject* self, visitproc visit, void* arg) {
  VisitAttributes attributes{visit, arg};
  own_part<T>(self).each(attributes);
  if (attributes.result) return attributes.result;
  PyTypeObject* base = T::table.type->tp_base;
  const int result = base->tp_traverse ? base->tp_traverse(self, visit, arg) : 0;
  if (result) return result;
  if (holds_its_type(Py_TYPE(self), T::table.type)) Py_VISIT(Py_TYPE(self));
  return 0;
}

template <class T>
int clear_instance(PyObject* self) {
  ClearAttributes attributes;
  own_part<T>(self).each(attributes);
  PyTypeObject* base = T::table.type->tp_base;
  return base->tp_clear ? base->tp_clear(self) : 0;
}

template <class T>
PyObject* richcompare_instance(PyObject* self, PyObject* other, int operation) {
  PyObject* number = PyLong_FromLong(operation);
  if (!number) return nullptr;
  PyObject* arguments[] = {self, other, number};
  PyObject* result = PyObject_Vectorcall(T::table.richcmp, arguments, 3, nullptr);
  Py_DECREF(number);
  return result;
}

}  // namespace detail

// Whether override_of can find anything: a test that needs no GIL.
KC_INLINE bool may_be_overridden(Ref self) noexcept {
  PyTypeObject* type = Py_TYPE(self.get());
  return KC_UNLIKELY(type->tp_dictoffset != 0 || is_python_class(type));
}

// The method of a Python subclass, or of the object itself, that replaces a cpdef method; null if there is none.
inline Object override_of(Ref self, Ref name, const FunctionSpec& spec) {
  PyTypeObject* type = Py_TYPE(self.get());
  if (!may_be_overridden(self)) return Object();
  PyObject* found = _PyType_Lookup(type, name);
  bool is_own = found && Py_TYPE(found) == state.function_type && as_function(found).spec == &spec;
  if (is_own && type->tp_dictoffset == 0) return Object();
  Object method = attr({self, name});
  if (is_own && PyMethod_Check(method.get()) && PyMethod_GET_FUNCTION(method.get()) == found) return Object();
  return method;
}

// A new object of an extension type without arguments, as `Type.__new__(Type)` makes it.
inline Object new_object(PyTypeObject* type) {
  Object arguments = steal(PyTuple_New(0));
  return steal(type->tp_new(type, arguments.get(), nullptr));
}

}  // namespace kc::py

#pragma GCC visibility pop
