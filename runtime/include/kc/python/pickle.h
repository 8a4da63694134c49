// Pickling and copying of objects of extension types, in the form that Cython's modules write and read.
//
//   py::Object state(Shape& self, bool& holds_objects) { … return py::tuple({py::from(self.width), self.label}); }
//   void set_state(Shape& self, py::Ref state) { … }
//   py::make_picklable<Shape, state, set_state>(type, {"__pyx_unpickle_Shape", "label, width", 2}, false);  // of the TypeBuilder
//   py::refuse_pickling(type, "no default __reduce__ due to non-trivial __cinit__");
#pragma once

#include <kc/python/call.h>
#include <kc/python/containers.h>
#include <kc/python/convert.h>
#include <kc/python/type_builder.h>
#include <kc/python/types.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// How the objects of a class are made again.
struct Pickling {
  const char* function_name;  // function_name(type, checksum, state) of the module
  const char* members;        // whose values are the state, by name: "label, width"
  Py_ssize_t member_count;
  long checksum = -1;         // of the names, when it was asked for
  PyObject* function = nullptr;
};

namespace detail {

template <class T>
inline Pickling pickling{};

// The first 28 bits of what one algorithm of hashlib makes of the names.
inline long checksum_of(const Pickling& all, const char* algorithm) {
  Object members = steal(PyUnicode_FromString(all.members));
  Object names = steal(PyObject_CallMethod(members.get(), "replace", "ss", ", ", " "));
  Object bytes = steal(PyUnicode_AsUTF8String(names.get()));
  Object hashlib = steal(PyImport_ImportModule("hashlib"));
  Object digest = steal(PyObject_CallMethod(hashlib.get(), algorithm, "O", bytes.get()));
  Object text = steal(PyObject_CallMethod(digest.get(), "hexdigest", nullptr));
  Object start = steal(PyUnicode_Substring(text.get(), 0, 7));
  Object number = steal(PyLong_FromUnicodeObject(start.get(), 16));
  return to<long>(number);
}

inline long checksum_of(Pickling& all) {
  if (all.checksum < 0) all.checksum = checksum_of(all, "sha256");
  return all.checksum;
}

// Older pickles know the names by other algorithms.
[[gnu::noinline]] inline void check_older(Pickling& all, long found) {
  const long sha1 = checksum_of(all, "sha1"), md5 = checksum_of(all, "md5");
  if (found == sha1 || found == md5) return;
  Object pickle = steal(PyImport_ImportModule("pickle"));
  Object error = steal(PyObject_GetAttrString(pickle.get(), "PickleError"));
  raise_error(error.get(), "Incompatible checksums (0x%x vs (0x%x, 0x%x, 0x%x) = (%s))", static_cast<int>(found),
              static_cast<int>(checksum_of(all)), static_cast<int>(sha1), static_cast<int>(md5), all.members);
}

inline Object instance_dict(Ref self) { return find_attr({self, interned("__dict__", 8)}); }

// The state stands apart where setting it may meet the object again or is the matter of a method that somebody wrote.
template <class T, Object (*state)(T&, bool&)>
Object reduce(Ref self, const Arguments<0>&) {
  Pickling& all = pickling<T>;
  bool is_set_apart = false;
  Object values = state(instance<T>(self), is_set_apart);
  const Object dict = instance_dict(self);
  if (dict && truth(dict)) {
    values = steal(PySequence_Concat(values.get(), tuple({dict}).get()));
    is_set_apart = true;
  }
  const Ref type(reinterpret_cast<PyObject*>(Py_TYPE(self.get())));
  const Object number = steal(PyLong_FromLong(checksum_of(all)));
  const Ref function(all.function);
  if (is_set_apart) return tuple({function, tuple({type, number, none()}), values});
  return tuple({function, tuple({type, number, values})});
}

template <class T, void (*set)(T&, Ref)>
void set_values(Ref self, Ref values) {
  set(instance<T>(self), values);
  const Py_ssize_t count = pickling<T>.member_count;
  if (values.is_none() || PyTuple_GET_SIZE(values.get()) <= count) return;
  const Ref dict(PyTuple_GET_ITEM(values.get(), count));
  if (truth(dict)) update(attr({self, interned("__dict__", 8)}), dict);
}

template <class T, void (*set)(T&, Ref)>
Object set_state(Ref self, const Arguments<1>& a) {
  set_values<T, set>(self, check_type(a[0], {&PyTuple_Type, true}));
  return none();
}

template <class T, void (*set)(T&, Ref)>
Object unpickle(const Arguments<3>& a) {
  const long found = to<long>(a[1]);
  const Ref values = check_argument(a[2], {&PyTuple_Type, true}, "__pyx_state");
  Pickling& all = pickling<T>;
  if (found != checksum_of(all)) check_older(all, found);
  const Object make = attr({reinterpret_cast<PyObject*>(T::table.type), interned("__new__", 7)});
  Object made = call({make, a[0]});
  if (!values.is_none()) set_values<T, set>(made, values);
  return made;
}

template <int count>
Object refuse(Ref message, const Arguments<count>&) {
  raise_error(PyExc_TypeError, "%U", message.get());
}

inline FunctionSpec refuse_reduce_spec = define<refuse<1>>("__reduce__", "self", 1);
inline FunctionSpec refuse_setstate_spec = define<refuse<2>>("__setstate__", "self, __pyx_state", 1);

}  // namespace detail

// One attribute of a pickled state.
inline Ref state_item(Ref state, Py_ssize_t index) {
  if (!PyTuple_Check(state.get())) raise_error(PyExc_TypeError, "the state of an object is no tuple");
  return present(PyTuple_GetItem(state, index));
}

// A class that has a `__setstate__` of its own, or inherits it, keeps that.
template <class T, Object (*state)(T&, bool&), void (*set)(T&, Ref)>
void make_picklable(TypeBuilderBase& type, const Pickling& all, bool has_setstate) {
  static FunctionSpec get_spec = define_method<detail::reduce<T, state>>("__reduce_cython__", "", 1);
  static FunctionSpec set_spec = define_method<detail::set_state<T, set>>("__setstate_cython__", "__pyx_state", 1);
  static FunctionSpec make_spec = define<detail::unpickle<T, set>>(all.function_name, "__pyx_type, __pyx_checksum, __pyx_state", 1);
  Pickling& known = detail::pickling<T> = all;
  const Object function = py::function(make_spec);
  known.function = function.get();
  set_global(steal(PyUnicode_FromString(all.function_name)), function);
  const Object get = py::function(get_spec), set_to = py::function(set_spec);
  type.method(get);
  type.method(set_to);
  type.set(interned("__reduce__", 10), get);
  if (!has_setstate) type.set(interned("__setstate__", 12), set_to);
}

inline void refuse_pickling(TypeBuilderBase& type, const char* message) {
  const Object text = steal(PyUnicode_FromString(message));
  type.method(function(detail::refuse_reduce_spec, nullptr, text));
  type.method(function(detail::refuse_setstate_spec, nullptr, text));
}

}  // namespace kc::py

#pragma GCC visibility pop
