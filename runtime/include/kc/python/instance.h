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
#include <optional>
#include <type_traits>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What the runtime has to know of a class.
struct ClassTable {
  PyTypeObject* type = nullptr;
  PyObject* cinit = nullptr;             // the Function of __cinit__
  PyObject* init = nullptr;              // borrowed, once an object was made: that of __init__, of the class or a base
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
  ~InstanceDict() {
    if (dict) PyDict_Clear(dict);  // others who hold it find it empty
    Py_CLEAR(dict);
  }
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

// Whether a class is one of this module: others have no table here.
template <class T, class = void>
inline constexpr bool is_own_class_v = false;
template <class T>
inline constexpr bool is_own_class_v<T, std::void_t<decltype(T::table)>> = true;

// Whether a class and all its bases up to `object` are, so that their objects are made without a tuple of arguments.
template <class T>
constexpr bool is_made_here() noexcept {
  if constexpr (is_own_class_v<T>) {
    return is_made_here<typename T::Base>();
  } else {
    return std::is_same_v<T, NoBase>;
  }
}

// Runs the __cinit__ of a class; one without parameters accepts and ignores any arguments.
template <class Call>
KC_INLINE bool run_cinit(const ClassTable& table, PyObject* self, const Call& given) {
  if (!table.cinit) return true;
  Function& cinit = as_function(table.cinit);
  PyObject* result = cinit.spec->parameters.takes_nothing() ? call_method_of(cinit, self, {nullptr, 0, nullptr})
                                                            : call_method_with(table.cinit, self, given);
  Py_XDECREF(result);
  return result != nullptr;
}

template <class T, class Call>
PyObject* make_instance(PyTypeObject* type, const Call& given);

// The object with what the bases of a class do to it.
template <class T, class Call>
PyObject* allocate(PyTypeObject* type, const Call& given) {
  using Base = typename T::Base;
  if constexpr (is_own_class_v<Base>) {
    return make_instance<Base>(type, given);
  } else if constexpr (is_class_v<Base> || is_builtin_v<Base>) {
    return T::table.type->tp_base->tp_new(type, given.tuple, given.dict);
  } else {
    return type->tp_alloc(type, 0);
  }
}

// The base class first, then the attributes, then __cinit__. The call is SlotArguments, or Given where is_made_here.
template <class T, class Call>
PyObject* make_instance(PyTypeObject* type, const Call& given) {
  PyObject* self = allocate<T>(type, given);
  if (KC_UNLIKELY(!self)) return nullptr;
  new (&own_part<T>(self)) typename T::Own();
  if constexpr (std::is_base_of_v<Dispatching, T>) instance<T>(self).methods = &T::virtuals;
  if (KC_LIKELY(run_cinit(T::table, self, given))) return self;
  Py_DECREF(self);
  return nullptr;
}

// tp_new
template <class T>
PyObject* new_instance(PyTypeObject* type, PyObject* arguments, PyObject* keywords) {
  return make_instance<T>(type, SlotArguments{arguments, keywords});
}

// What `type` does to call a type: for one whose slots are not as they were made.
KC_COLD PyObject* call_type(PyObject* type, const Given& given) noexcept {
  try {
    const Object arguments = pack(given.values, given.count);
    const Object keywords = given.keywords ? steal(PyDict_New()) : Object();
    for (Py_ssize_t i = 0; keywords && i < PyTuple_GET_SIZE(given.keywords); ++i) {
      check(PyDict_SetItem(keywords.get(), PyTuple_GET_ITEM(given.keywords, i), given.values[given.count + i]));
    }
    return PyType_Type.tp_call(type, arguments.get(), keywords.get());
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

// The compiled `__init__` of a class. Only before CPython 3.10 can it change.
inline PyObject* find_init(ClassTable& table) noexcept {
#if PY_VERSION_HEX >= 0x030A0000
  if (KC_LIKELY(table.init)) return table.init;
#endif
  return table.init = _PyType_Lookup(table.type, init_name());
}

// tp_vectorcall of a type: its call, without the tuple and the dict that tp_call takes. Derived types do not inherit it.
template <class T>
PyObject* construct_instance(PyObject* callable, PyObject* const* values, std::size_t flags, PyObject* keywords) {
  PyTypeObject* type = T::table.type;
  const Given given{values, PyVectorcall_NARGS(flags), keywords};
  const bool has_init = type->tp_init == init_slot;
  const bool is_as_made = type->tp_new == new_instance<T> && (has_init || type->tp_init == PyBaseObject_Type.tp_init);
  if (KC_UNLIKELY(!is_as_made)) return call_type(callable, given);
  PyObject* self = make_instance<T>(type, given);
  if (!has_init || !self) return self;
  if (KC_LIKELY(end_init(call_method_with(find_init(T::table), self, given)) == 0)) return self;
  Py_DECREF(self);
  return nullptr;
}

template <class T>
constexpr vectorcallfunc constructor_of() noexcept {
  if constexpr (is_made_here<T>()) return construct_instance<T>;
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

// Whether the attributes were made. A base constructor that failed leaves the memory as it was given: all zero.
struct FindUnmade {
  bool found = false, any = false;
  void operator()(const Object& object) { any = true, found = found || !object; }
  void operator()(const InstanceDict&) {}
};
template <class T>
bool is_all_zero(PyObject* self) noexcept {
  const char* begin = reinterpret_cast<const char*>(&own_part<T>(self));
  return std::all_of(begin, begin + sizeof(typename T::Own), [](char byte) { return byte == 0; });
}

template <class T>
void destroy_attributes(PyObject* self) {
  using Own = typename T::Own;
  FindUnmade unmade;
  own_part<T>(self).each(unmade);
  if (!unmade.found) run_dealloc(T::table, self);
  if constexpr (!std::is_trivially_destructible_v<Own>) {
    const bool is_surely_made = unmade.any && !unmade.found;
    if (is_surely_made || !is_all_zero<T>(self)) own_part<T>(self).~Own();
  }
}

// What a class and its bases of this module add; then the memory, or what other bases do.
template <class T>
void destroy_parts(PyObject* self) {
  using Base = typename T::Base;
  destroy_attributes<T>(self);
  if constexpr (is_own_class_v<Base>) {
    destroy_parts<Base>(self);
  } else {
    if constexpr (std::is_same_v<Base, NoBase>) {
      Py_TYPE(self)->tp_free(self);
    } else {
      T::table.type->tp_base->tp_dealloc(self);
    }
  }
}

template <class T>
void destroy_instance(PyObject* self) {
  if (T::table.type->tp_weaklistoffset > 0) PyObject_ClearWeakRefs(self);
  destroy_parts<T>(self);
}

// tp_dealloc
template <class T>
void dealloc_instance(PyObject* self) {
  if (needs_finalizer(self, dealloc_instance<T>) && PyObject_CallFinalizerFromDealloc(self) < 0) return;
  if (PyType_IS_GC(Py_TYPE(self))) PyObject_GC_UnTrack(self);
  destroy_instance<T>(self);
}

// The same for `@cython.trashcan(True)`: CPython keeps objects that hold each other in a long chain until the stack is free.
template <class T>
void dealloc_in_turn(PyObject* self) {
  if (needs_finalizer(self, dealloc_in_turn<T>) && PyObject_CallFinalizerFromDealloc(self) < 0) return;
  PyObject_GC_UnTrack(self);
  Py_TRASHCAN_BEGIN(self, dealloc_in_turn<T>)
  destroy_instance<T>(self);
  Py_TRASHCAN_END
}

template <class T>
int traverse_instance(PyObject* self, visitproc visit, void* arg) {
  VisitAttributes attributes{visit, arg};
  own_part<T>(self).each(attributes);
  if (attributes.result) return attributes.result;
  PyTypeObject* base = T::table.type->tp_base;
  return base->tp_traverse ? base->tp_traverse(self, visit, arg) : 0;
}

template <class T>
int clear_instance(PyObject* self) {
  ClearAttributes attributes;
  own_part<T>(self).each(attributes);
  PyTypeObject* base = T::table.type->tp_base;
  return base->tp_clear ? base->tp_clear(self) : 0;
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
