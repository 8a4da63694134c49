// Objects of extension types (`cdef class`). Generated code declares for each class the attributes that it adds, the
// virtual methods, and the object that has both:
//
//   struct Shape;
//   struct Shape_methods : py::Methods { double (*area)(Shape&); };
//   struct Shape_attributes {
//     double width = 0;
//     py::Object label = py::none();
//     template <class Visit> void each(Visit& visit) { visit(label); }
//   };
//   struct Shape : py::Instance, Shape_attributes {
//     using Own = Shape_attributes;
//     using Base = py::NoBase;                   // or the struct of another class, which it then derives from
//     static Shape_methods table;
//   };
//   struct Square : Shape, Square_attributes { using Own = Square_attributes; using Base = Shape; static Shape_methods
//   table; };
//
// An object attribute is never null, so that C code can use it; a class with such attributes takes part in the garbage
// collection. type_builder.h makes the Python type.
#pragma once

#include <kc/python/function.h>
#include <kc/python/names.h>
#include <kc/python/pending_error.h>

#include <new>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The head of every table of virtual methods, with what the runtime calls itself.
struct Methods {
  PyTypeObject* type = nullptr;
  int depth = 0;                         // of the class below its root, from 1
  PyObject* cinit = nullptr;             // the Function of __cinit__
  PyObject* richcmp = nullptr;           // the Function of __richcmp__
  void (*dealloc)(PyObject*) = nullptr;  // the body of __dealloc__
};

// What precedes the attributes of an object without a builtin base. The table is the one of the class whose constructor
// ran last.
struct Instance {
  PyObject_HEAD
  const Methods* methods;
};

// The same for `cdef class Name(list)`: the struct of the builtin type comes first.
template <class Builtin>
struct BuiltinInstance {
  Builtin builtin;
  const Methods* methods;
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

// Calls a Function with self, a tuple and a dict or null, as slots receive them.
inline PyObject* call_with_self(PyObject* function, PyObject* self, PyObject* arguments, PyObject* keywords) {
  PyObject* method = PyMethod_New(function, self);
  if (!method) return nullptr;
  PyObject* result = PyObject_Call(method, arguments, keywords);
  Py_DECREF(method);
  return result;
}

// Runs the __cinit__ of a class; one without parameters accepts and ignores any arguments.
inline bool run_cinit(const Methods& table, PyObject* self, PyObject* arguments, PyObject* keywords) {
  if (!table.cinit) return true;
  PyObject* result;
  if (as_function(table.cinit).spec->parameters.takes_nothing()) {
    result = PyObject_CallOneArg(table.cinit, self);
  } else {
    result = call_with_self(table.cinit, self, arguments, keywords);
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
  instance<T>(self).methods = &T::table;
  if (run_cinit(T::table, self, arguments, keywords)) return self;
  Py_DECREF(self);
  return nullptr;
}

// Runs the body of __dealloc__ on an object that lives for the time of it, with errors put aside.
inline void run_dealloc(const Methods& table, PyObject* self) {
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

// tp_dealloc: own attributes first, then the base class. A base constructor that failed leaves the attributes unmade.
template <class T>
void dealloc_instance(PyObject* self) {
  if (needs_finalizer(self, dealloc_instance<T>) && PyObject_CallFinalizerFromDealloc(self) < 0) return;
  PyTypeObject* type = Py_TYPE(self);
  if (PyType_IS_GC(type)) PyObject_GC_UnTrack(self);
  if (adds_weak_references(T::table.type)) PyObject_ClearWeakRefs(self);
  const Methods* made = instance<T>(self).methods;
  if (made && made->depth >= T::table.depth) {
    using Own = typename T::Own;
    run_dealloc(T::table, self);
    own_part<T>(self).~Own();
  }
  if constexpr (is_class_v<typename T::Base>) {
    T::table.type->tp_base->tp_dealloc(self);
  } else if constexpr (is_builtin_v<typename T::Base>) {
    T::table.type->tp_base->tp_dealloc(self);
    Py_DECREF(reinterpret_cast<PyObject*>(type));
  } else {
    type->tp_free(self);
    Py_DECREF(reinterpret_cast<PyObject*>(type));
  }
}

template <class T>
int traverse_instance(PyObject* self, visitproc visit, void* arg) {
  VisitAttributes attributes{visit, arg};
  own_part<T>(self).each(attributes);
  if (attributes.result) return attributes.result;
  int result = 0;
  PyTypeObject* base = T::table.type->tp_base;
  if (base->tp_traverse) result = base->tp_traverse(self, visit, arg);
  if (result || is_class_v<typename T::Base>) return result;
  Py_VISIT(Py_TYPE(self));
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
KC_INLINE bool may_be_overridden(Ref self, const Methods& methods) noexcept {
  PyTypeObject* type = Py_TYPE(self.get());
  return KC_UNLIKELY(type != methods.type || type->tp_dictoffset != 0);
}

// The method of a Python subclass, or of the object itself, that replaces a cpdef method; null if there is none.
inline Object override_of(Ref self, const Methods& methods, Ref name, const FunctionSpec& spec) {
  PyTypeObject* type = Py_TYPE(self.get());
  if (!may_be_overridden(self, methods)) return Object();
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
