// Methods as Python looks them up for its protocols: on the type, not on the object. The with statement is in
// statement.h.
#pragma once

#include <kc/python/raised.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The method of that name, bound; AttributeError with the bare name where there is none.
inline Object special_method(Ref object, const char* name) {
  Object interned_name = steal(PyUnicode_InternFromString(name));
  PyTypeObject* type = Py_TYPE(object.get());
  PyObject* found = _PyType_Lookup(type, interned_name.get());
  if (!found) raise_error(PyExc_AttributeError, "%s", name);
  descrgetfunc bind = Py_TYPE(found)->tp_descr_get;
  if (!bind) return borrow(found);
  Object kept = borrow(found);
  return steal(bind(found, object, reinterpret_cast<PyObject*>(type)));
}

}  // namespace kc::py

#pragma GCC visibility pop
