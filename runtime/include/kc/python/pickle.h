// Pickling and copying of objects of extension types.
//
//   py::Object state(Shape& self) { return py::tuple({py::from(self.width), self.label}); }
//   void set_state(Shape& self, py::Ref state) { … }
//   py::make_picklable<Shape, state, set_state>(type);      // with the TypeBuilder of the class
//   py::refuse_pickling(type, "no default __reduce__ due to non-trivial __cinit__");
#pragma once

#include <kc/python/type_builder.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

inline Object instance_dict(Ref self) { return find_attr({self, interned("__dict__", 8)}); }

// copyreg.__newobj__(type) makes the object; its state is that of the attributes, and the dictionary that a Python subclass
// adds.
template <class T, Object (*state)(T&)>
Object reduce(Ref self, const Arguments<0>&) {
  Object dict = instance_dict(self);
  Object whole = tuple({state(instance<T>(self)), dict ? dict : none()});
  Object copyreg = steal(PyImport_ImportModule("copyreg"));
  Object make = steal(PyObject_GetAttrString(copyreg.get(), "__newobj__"));
  return tuple({make, tuple({reinterpret_cast<PyObject*>(Py_TYPE(self.get()))}), whole});
}

template <class T, void (*set)(T&, Ref)>
Object set_state(Ref self, const Arguments<1>& a) {
  if (!PyTuple_Check(a[0].get()) || PyTuple_GET_SIZE(a[0].get()) != 2) {
    raise_error(PyExc_TypeError, "the state of '%.200s' is no pair", Py_TYPE(self.get())->tp_name);
  }
  set(instance<T>(self), PyTuple_GET_ITEM(a[0].get(), 0));
  Ref dict = PyTuple_GET_ITEM(a[0].get(), 1);
  if (!dict.is_none()) update(instance_dict(self), dict);
  return none();
}

inline Object refuse_reduce(Ref message, const Arguments<1>&) { raise_error(PyExc_TypeError, "%U", message.get()); }

inline FunctionSpec refuse_reduce_spec = define<refuse_reduce>("__reduce__", "self", 1);

}  // namespace detail

// One attribute of a pickled state.
inline Ref state_item(Ref state, Py_ssize_t index) {
  if (!PyTuple_Check(state.get())) raise_error(PyExc_TypeError, "the state of an object is no tuple");
  return present(PyTuple_GetItem(state, index));
}

template <class T, Object (*state)(T&), void (*set)(T&, Ref)>
void make_picklable(TypeBuilderBase& type) {
  static FunctionSpec get_spec = define_method<detail::reduce<T, state>>("__reduce__", "", 1);
  static FunctionSpec set_spec = define_method<detail::set_state<T, set>>("__setstate__", "state", 1);
  type.method(function(get_spec));
  type.method(function(set_spec));
}

inline void refuse_pickling(TypeBuilderBase& type, const char* message) {
  type.method(function(detail::refuse_reduce_spec, nullptr, steal(PyUnicode_FromString(message))));
}

}  // namespace kc::py

#pragma GCC visibility pop
