// `__doc__` of a `cdef class` whose objects have documentation of their own: the class keeps the text that it was written with.
//
//   py::document_instances<Shape>(type, "A shape.", get_text, set_text);
#pragma once

#include <kc/python/type_builder.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The attribute of the type: the text for the class, the accessors for its objects.
struct Documentation {
  PyObject_HEAD
  const char* text;
  PyTypeObject** type;  // of the objects
  Accessors accessors;
  getter get;
  setter set;
};

namespace detail {

inline Documentation& as_documentation(PyObject* self) noexcept { return *reinterpret_cast<Documentation*>(self); }

inline void check_documented(const Documentation& documentation, PyObject* object) {
  if (PyObject_TypeCheck(object, *documentation.type)) return;
  raise_error(PyExc_TypeError, "descriptor '__doc__' for '%.100s' objects doesn't apply to a '%.100s' object",
              (*documentation.type)->tp_name, Py_TYPE(object)->tp_name);
}

inline PyObject* get_documentation(PyObject* self, PyObject* object, PyObject*) {
  Documentation& documentation = as_documentation(self);
  if (!object) return PyUnicode_FromString(documentation.text);
  try {
    check_documented(documentation, object);
    if (!documentation.get) raise_error(PyExc_AttributeError, "attribute '__doc__' of '%.100s' objects is not readable", (*documentation.type)->tp_name);
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
  return documentation.get(object, &documentation.accessors);
}

inline int set_documentation(PyObject* self, PyObject* object, PyObject* value) {
  Documentation& documentation = as_documentation(self);
  try {
    check_documented(documentation, object);
    if (!documentation.set) raise_error(PyExc_AttributeError, "attribute '__doc__' of '%.100s' objects is not writable", (*documentation.type)->tp_name);
  } catch (Exception& exception) {
    restore(exception);
    return -1;
  }
  return documentation.set(object, value, &documentation.accessors);
}

inline void dealloc_documentation(PyObject* self) noexcept {
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

inline Object documentation_type() {
  PyType_Slot slots[] = {{Py_tp_descr_get, reinterpret_cast<void*>(get_documentation)},
                         {Py_tp_descr_set, reinterpret_cast<void*>(set_documentation)},
                         {Py_tp_dealloc, reinterpret_cast<void*>(dealloc_documentation)},
                         {0, nullptr}};
  PyType_Spec spec = {"kernelc.documentation", sizeof(Documentation), 0, Py_TPFLAGS_DEFAULT, slots};
  return steal(PyType_FromSpec(&spec));
}

}  // namespace detail

// Null for what objects do not let be read or written.
template <class T>
void document_instances(TypeBuilder<T>& type, const char* text, Object (*get)(T&), void (*set)(T&, Ref) = nullptr) {
  Object made_type = detail::documentation_type();
  Object made = steal(PyType_GenericAlloc(reinterpret_cast<PyTypeObject*>(made_type.get()), 0));
  Documentation& documentation = detail::as_documentation(made.get());
  documentation.text = text;
  documentation.type = &T::table.type;
  documentation.accessors = {reinterpret_cast<void (*)()>(get), reinterpret_cast<void (*)()>(set)};
  documentation.get = get ? detail::get_attribute<T> : nullptr;
  documentation.set = set ? detail::set_attribute<T> : nullptr;
  type.set(steal(PyUnicode_InternFromString("__doc__")), made);
}

}  // namespace kc::py

#pragma GCC visibility pop
