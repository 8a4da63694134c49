// Checks of declared types. None passes unless the declaration says `not None`; a builtin type (list, str, …) is
// matched exactly, other types with their subclasses.
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

enum class Nullable { no, yes };

// What a declaration accepts.
struct TypeTest {
  PyTypeObject* type;
  bool exact;  // subclasses are refused
  Nullable none = Nullable::yes;

  bool accepts(Ref value) const noexcept {
    if (value.is_none()) return none == Nullable::yes;
    PyTypeObject* given = Py_TYPE(value.get());
    return given == type || (!exact && PyType_IsSubtype(given, type));
  }
};

[[noreturn]] KC_COLD void raise_argument_type(Ref value, const TypeTest& test, const char* name) {
  raise_error(PyExc_TypeError, "Argument '%.200s' has incorrect type (expected %.200s, got %.200s)", name,
              test.type->tp_name, Py_TYPE(value.get())->tp_name);
}

[[noreturn]] KC_COLD void raise_none_argument(const char* name) {
  raise_error(PyExc_TypeError, "Argument '%.200s' must not be None", name);
}

[[noreturn]] KC_COLD void raise_wrong_type(Ref value, const TypeTest& test) {
  const char* given = Py_TYPE(value.get())->tp_name;
  if (test.exact) raise_error(PyExc_TypeError, "Expected %.200s, got %.200s", test.type->tp_name, given);
  raise_error(PyExc_TypeError, "Cannot convert %.200s to %.200s", given, test.type->tp_name);
}

// An argument of a declared type, as it is.
inline Ref check_argument(Ref value, const TypeTest& test, const char* name) {
  if (KC_UNLIKELY(!test.accepts(value))) raise_argument_type(value, test, name);
  return value;
}

// An untyped argument declared `not None`.
inline Ref check_argument_not_none(Ref value, const char* name) {
  if (KC_UNLIKELY(value.is_none())) raise_none_argument(name);
  return value;
}

// A value assigned to a variable of a declared type, or cast by `<type?>`, as it is.
inline Ref check_type(Ref value, const TypeTest& test) {
  if (KC_UNLIKELY(!test.accepts(value))) raise_wrong_type(value, test);
  return value;
}

// What is declared `int` by an annotation takes other numbers, too, by their integral part.
inline Object int_argument(Ref value, const TypeTest& test, const char* name) {
  if (KC_LIKELY(test.accepts(value))) return borrow(value);
  if (!PyNumber_Check(value.get())) raise_argument_type(value, test, name);
  return steal(PyNumber_Long(value.get()));
}

inline Object int_object(Ref value, const TypeTest& test) {
  if (KC_LIKELY(test.accepts(value))) return borrow(value);
  if (!PyNumber_Check(value.get())) raise_wrong_type(value, test);
  return steal(PyNumber_Long(value.get()));
}

// And what is declared `float` there takes what has a value as one.
inline Object float_argument(Ref value, const TypeTest& test, const char* name) {
  if (KC_LIKELY(test.accepts(value))) return borrow(value);
  if (!PyNumber_Check(value.get())) raise_argument_type(value, test, name);
  return steal(PyNumber_Float(value.get()));
}

inline Object float_object(Ref value, const TypeTest& test) {
  if (KC_LIKELY(test.accepts(value))) return borrow(value);
  if (!PyNumber_Check(value.get())) raise_wrong_type(value, test);
  return steal(PyNumber_Float(value.get()));
}

inline bool is_instance(Two operands) {
  int result = PyObject_IsInstance(operands.first, operands.second);
  check(result);
  return result != 0;
}

inline bool is_subclass(Two operands) {
  int result = PyObject_IsSubclass(operands.first, operands.second);
  check(result);
  return result != 0;
}

// isinstance for a type that is known and whose metaclass does not override the test.
inline bool is_instance_of(Ref value, PyTypeObject* type) noexcept { return PyObject_TypeCheck(value.get(), type); }

inline Object type_of(Ref value) noexcept { return borrow(Py_TYPE(value.get())); }

// An operation on None where the declared type promises an object.
// Needs no GIL: fields of extension types are reached without it.
[[noreturn]] KC_COLD void raise_none_attribute(const char* attribute) {
  kc::raise(ErrorKind::attribute_error, "'NoneType' object has no attribute '%.200s'", attribute);
}
[[noreturn]] KC_COLD void raise_none_subscript() {
  raise_error(PyExc_TypeError, "'NoneType' object is not subscriptable");
}
[[noreturn]] KC_COLD void raise_none_iteration() { raise_error(PyExc_TypeError, "'NoneType' object is not iterable"); }
// Variables declared as str, bytes or bytearray have a text of their own.
inline void refuse_none_text(Ref text) {
  if (KC_UNLIKELY(text.is_none())) raise_error(PyExc_TypeError, "'NoneType' is not iterable");
}

// The object whose C attribute is used.
inline Ref not_none(Ref value, const char* attribute) {
  if (KC_UNLIKELY(value.is_none())) raise_none_attribute(attribute);
  return value;
}

}  // namespace kc::py

#pragma GCC visibility pop
