// The class statement.
//
//   py::ClassBody Point(k.Point, "Point", py::tuple({…bases}));       // keywords: a fourth argument, a dict
//   Point.set(k.norm, py::function(norm_spec));
//   py::set_global(k.Point, Point.finish());
#pragma once

#include <kc/python/call.h>
#include <kc/python/containers.h>
#include <kc/python/import.h>

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

class ClassBody {
 public:
  ClassBody(Ref name, const char* qualified_name, Ref bases, Ref keywords = nullptr, const char* doc = nullptr)
      : name_(borrow(name)), given_bases_(borrow(bases)), bases_(detail::resolve_bases(bases)) {
    keywords_ = keywords ? steal(PyDict_Copy(keywords)) : dict();
    Ref asked = find(keywords_, text_name("metaclass"));
    metaclass_ = detail::derive_metaclass(asked ? borrow(asked) : detail::default_metaclass(bases_), bases_);
    if (asked) check(PyDict_DelItemString(keywords_.get(), "metaclass"));
    namespace_ = prepare();
    set_named("__module__", borrow(find(state.globals, text_name("__name__"))));
    set_named("__qualname__", steal(PyUnicode_FromString(qualified_name)));
    if (doc) set_named("__doc__", steal(PyUnicode_FromString(doc)));
    if (!bases_.is(given_bases_.get())) set_named("__orig_bases__", given_bases_);
  }

  // Binds a name in the body.
  void set(Ref name, Ref value) { check(PyObject_SetItem(namespace_.get(), name, value)); }
  void del(Ref name) { check(PyObject_DelItem(namespace_.get(), name)); }

  // A name that the body reads: bound in it, or else global.
  Object get(Ref name) const { return class_name(namespace_, name); }
  Ref name_space() const noexcept { return namespace_; }

  // Makes the class.
  Object finish() {
    Object arguments = tuple({name_, bases_, namespace_});
    return call_star({metaclass_, arguments, keywords_});
  }

 private:
  static Object text_name(const char* text) { return steal(PyUnicode_InternFromString(text)); }
  void set_named(const char* name, const Object& value) { set(text_name(name), value); }

  Object prepare() {
    Object method = find_attr({metaclass_, text_name("__prepare__")});
    if (!method) return dict();
    Object made = call_star({method, tuple({name_, bases_}), keywords_});
    if (!PyMapping_Check(made.get())) {
      raise_error(PyExc_TypeError, "%.200s.__prepare__() must return a mapping, not %.200s",
                  Py_TYPE(metaclass_.get())->tp_name, Py_TYPE(made.get())->tp_name);
    }
    return made;
  }

  Object name_, given_bases_, bases_, keywords_, metaclass_, namespace_;
};

inline Object staticmethod(Ref function) { return steal(PyStaticMethod_New(function)); }
inline Object classmethod(Ref function) { return steal(PyClassMethod_New(function)); }

// `super()` in a method: the class that the method was defined in, and its self.
inline Object super(const Two& operands) { return call({&PySuper_Type, operands.first, operands.second}); }

}  // namespace kc::py

#pragma GCC visibility pop
