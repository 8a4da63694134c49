// What an argument is, for the notes of errors: by its attributes, because asking for its buffer once more could fail,
// too.
//
//   numpy.ndarray with dtype >f8, shape (2, 3), strides (24, 8), read-only
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// An attribute; null without an error where there is none, or reading it fails.
KC_COLD Object attribute_if_any(Ref object, const char* name) noexcept {
  Object value = Object::adopt(PyObject_GetAttrString(object, name));
  if (!value) PyErr_Clear();
  return value;
}

// Appends ", NAME VALUE" for an attribute that the given object has.
KC_COLD Object with_attribute(const Object& text, Ref given, const char* name, const char* separator) {
  const Object value = attribute_if_any(given, name);
  return value ? steal(PyUnicode_FromFormat("%U%s%s %S", text.get(), separator, name, value.get())) : text;
}

// Appends a word for a flag, an attribute of the object or of its `flags`, that has this value.
KC_COLD Object with_flag(const Object& text, Ref given, const char* name, PyObject* value, const char* word) {
  Object flag = attribute_if_any(given, name);
  if (!flag) {
    const Object flags = attribute_if_any(given, "flags");
    if (flags) flag = attribute_if_any(flags, name);
  }
  return flag.is(value) ? steal(PyUnicode_FromFormat("%U, %s", text.get(), word)) : text;
}

KC_COLD Object describe_given(Ref given) {
  Object text = steal(PyUnicode_FromString(Py_TYPE(given.get())->tp_name));
  const char* type = attribute_if_any(given, "dtype") ? "dtype" : "format";
  text = with_attribute(text, given, type, " with ");
  text = with_attribute(text, given, "shape", ", ");
  text = with_attribute(text, given, "strides", ", ");
  text = with_flag(text, given, "readonly", Py_True, "read-only");
  text = with_flag(text, given, "writeable", Py_False, "read-only");
  return with_flag(text, given, "aligned", Py_False, "not aligned");
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
