// What the patterns of `case` ask of objects (PEP 634): sequences, mappings and classes. Each function gives the values that the
// patterns inside go on with as a tuple, or None where the object does not fit.
#pragma once

#include <kc/python/import.h>
#include <kc/python/sequence.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

#if PY_VERSION_HEX < 0x030A0000
// Before Python 3.10 types do not tell; what is registered with collections.abc does, and array.array, which is not.
inline bool is_registered(Ref object, const char* name) {
  const Object abc = steal(PyImport_ImportModule("collections.abc"));
  const Object type = steal(PyObject_GetAttrString(abc.get(), name));
  const int found = PyObject_IsInstance(object, type.get());
  check(found);
  return found != 0;
}
inline bool is_array(Ref object) {
  const Object array = steal(PyImport_ImportModule("array"));
  const Object type = steal(PyObject_GetAttrString(array.get(), "array"));
  return PyObject_TypeCheck(object.get(), reinterpret_cast<PyTypeObject*>(type.get()));
}
#endif

// Whether `case [...]` looks into the object: text and bytes are no sequences to it.
inline bool is_pattern_sequence(Ref object) {
  PyObject* o = object.get();
#if PY_VERSION_HEX >= 0x030A0000
  return PyType_HasFeature(Py_TYPE(o), Py_TPFLAGS_SEQUENCE);
#else
  if (PyList_Check(o) || PyTuple_Check(o)) return true;
  if (PyUnicode_Check(o) || PyBytes_Check(o) || PyByteArray_Check(o) || PyDict_Check(o)) return false;
  return is_registered(object, "Sequence") || is_array(object);
#endif
}

inline bool is_pattern_mapping(Ref object) {
  PyObject* o = object.get();
#if PY_VERSION_HEX >= 0x030A0000
  return PyType_HasFeature(Py_TYPE(o), Py_TPFLAGS_MAPPING);
#else
  if (PyDict_Check(o)) return true;
  return !PyList_Check(o) && !PyTuple_Check(o) && is_registered(object, "Mapping");
#endif
}

// The items of a sequence from one to before another as a list: `*rest`.
inline Object pattern_rest(Ref sequence, Index begin, Index end) {
  if (PyList_CheckExact(sequence.get())) return steal(PyList_GetSlice(sequence, begin, end));
  Object made = list();
  for (Index i = begin; i < end; ++i) append(made, item_at(sequence, i));
  return made;
}

inline Object none_object() { return borrow(Py_None); }

// The values of some keys of a mapping.
inline Object mapped_values(Ref mapping, Ref keys) {
  const Index count = PyTuple_GET_SIZE(keys.get());
  const Object seen = steal(PySet_New(nullptr));
  Object values = steal(PyTuple_New(count));
  Object get, missing;
  if (!PyDict_CheckExact(mapping.get())) {
    get = steal(PyObject_GetAttrString(mapping, "get"));
    missing = steal(_PyObject_New(&PyBaseObject_Type));
  }
  for (Index i = 0; i < count; ++i) {
    PyObject* key = PyTuple_GET_ITEM(keys.get(), i);
    const int is_seen = PySet_Contains(seen.get(), key);
    check(is_seen);
    if (is_seen) raise_error(PyExc_ValueError, "mapping pattern checks duplicate key (%R)", key);
    check(PySet_Add(seen.get(), key));
    Object value;
    if (get) {
      value = steal(PyObject_CallFunctionObjArgs(get.get(), key, missing.get(), nullptr));
      if (value.is(missing.get())) return none_object();
    } else {
      value = borrow(PyDict_GetItemWithError(mapping, key));
      if (!value && PyErr_Occurred()) raise_set_error();
      if (!value) return none_object();
    }
    PyTuple_SET_ITEM(values.get(), i, value.release());
  }
  return values;
}

// What a mapping holds beside some keys that it has: `**rest`.
inline Object mapping_rest(Ref mapping, Ref keys) {
  Object rest = dict();
  check(PyDict_Update(rest.get(), mapping));
  for (Index i = 0; i < PyTuple_GET_SIZE(keys.get()); ++i) check(PyDict_DelItem(rest.get(), PyTuple_GET_ITEM(keys.get(), i)));
  return rest;
}

// Whether `type(x)` takes the object itself for x: the builtin types of values, and what inherits from them.
inline bool matches_itself(PyTypeObject* type) noexcept {
#if PY_VERSION_HEX >= 0x030A0000
  constexpr unsigned long match_self = 1UL << 22;  // _Py_TPFLAGS_MATCH_SELF
  return PyType_HasFeature(type, match_self);
#else
  constexpr unsigned long by_flag = Py_TPFLAGS_LONG_SUBCLASS | Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS |
                                    Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_DICT_SUBCLASS;
  if (PyType_GetFlags(type) & by_flag) return true;
  for (PyTypeObject* known : {&PyFloat_Type, &PySet_Type, &PyFrozenSet_Type, &PyByteArray_Type})
    if (PyType_IsSubtype(type, known)) return true;
  return false;
#endif
}

// An attribute for a pattern; null where the object has none.
inline Object pattern_attribute(Ref object, PyObject* name) {
  Object value = Object::adopt(PyObject_GetAttr(object, name));
  if (value) return value;
  if (!PyErr_ExceptionMatches(PyExc_AttributeError)) raise_set_error();
  PyErr_Clear();
  return value;
}

// The attributes that `type(a, b, x=c)` names: those of `__match_args__` for the positional patterns, then `names`.
class ClassPattern {
 public:
  ClassPattern(Ref object, Ref type, Index positional, Ref names)
      : object_(object), type_(type), positional_(positional), names_(names) {
    if (!PyType_Check(type.get())) raise_error(PyExc_TypeError, "called match pattern must be a type");
  }

  Object values() {
    const int fits = PyObject_IsInstance(object_, type_);
    check(fits);
    if (!fits) return none_object();
    const Index named = PyTuple_GET_SIZE(names_.get());
    Object made = steal(PyTuple_New(positional_ + named));
    seen_ = steal(PySet_New(nullptr));
    if (positional_ > 0 && !take_positional(made)) return none_object();
    for (Index i = 0; i < named; ++i)
      if (!take(made, positional_ + i, PyTuple_GET_ITEM(names_.get(), i))) return none_object();
    return made;
  }

 private:
  const char* type_name() const { return reinterpret_cast<PyTypeObject*>(type_.get())->tp_name; }

  void refuse_more_than(Index allowed) const {
    if (positional_ <= allowed) return;
    raise_error(PyExc_TypeError, "%s() accepts %zd positional sub-pattern%s (%zd given)", type_name(), allowed, allowed == 1 ? "" : "s", positional_);
  }

  bool take_positional(Object& made) {
    const Object name = steal(PyUnicode_FromString("__match_args__"));
    const Object names = pattern_attribute(type_, name.get());
    if (!names && matches_itself(reinterpret_cast<PyTypeObject*>(type_.get()))) {
      refuse_more_than(1);
      PyTuple_SET_ITEM(made.get(), 0, borrow(object_).release());
      return true;
    }
    if (names && !PyTuple_CheckExact(names.get()))
      raise_error(PyExc_TypeError, "%s.__match_args__ must be a tuple (got %s)", type_name(), Py_TYPE(names.get())->tp_name);
    refuse_more_than(names ? PyTuple_GET_SIZE(names.get()) : 0);
    for (Index i = 0; i < positional_; ++i) {
      PyObject* attribute = PyTuple_GET_ITEM(names.get(), i);
      if (!PyUnicode_CheckExact(attribute))
        raise_error(PyExc_TypeError, "__match_args__ elements must be strings (got %s)", Py_TYPE(attribute)->tp_name);
      if (!take(made, i, attribute)) return false;
    }
    return true;
  }

  bool take(Object& made, Index place, PyObject* name) {
    const int is_seen = PySet_Contains(seen_.get(), name);
    check(is_seen);
    if (is_seen) raise_error(PyExc_TypeError, "%s() got multiple sub-patterns for attribute %R", type_name(), name);
    check(PySet_Add(seen_.get(), name));
    Object value = pattern_attribute(object_, name);
    if (!value) return false;
    PyTuple_SET_ITEM(made.get(), place, value.release());
    return true;
  }

  Ref object_, type_;
  Index positional_;
  Ref names_;
  Object seen_;
};

inline Object class_values(Ref object, Ref type, Index positional, Ref names) { return ClassPattern(object, type, positional, names).values(); }

}  // namespace kc::py

#pragma GCC visibility pop
