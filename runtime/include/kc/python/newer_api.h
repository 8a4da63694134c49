// Functions of the C API of CPython 3.13 that older ones lack, for the modules of `cpython` that declare them. Their contracts are
// CPython's, failures being returned, unlike what namespace kc holds: https://docs.python.org/3/c-api/
#pragma once

#include <kc/python/api.h>

#pragma GCC visibility push(hidden)

namespace kc_newer {

#if PY_VERSION_HEX >= 0x030D0000

using ::PyDict_GetItemRef;
using ::PyDict_GetItemStringRef;
using ::PyDict_SetDefaultRef;
using ::PyList_Clear;
using ::PyList_Extend;
using ::PyList_GetItemRef;
using ::PyWeakref_GetRef;

#else

inline int PyDict_GetItemRef(PyObject* dict, PyObject* key, PyObject** result) {
  *result = PyDict_GetItemWithError(dict, key);
  Py_XINCREF(*result);
  return *result ? 1 : PyErr_Occurred() ? -1 : 0;
}

inline int PyDict_GetItemStringRef(PyObject* dict, const char* key, PyObject** result) {
  *result = nullptr;
  PyObject* text = PyUnicode_FromString(key);
  if (!text) return -1;
  const int found = PyDict_GetItemRef(dict, text, result);
  Py_DECREF(text);
  return found;
}

// The result may be null for callers that do not ask for it.
inline int PyDict_SetDefaultRef(PyObject* dict, PyObject* key, PyObject* otherwise, PyObject** result) {
  PyObject* found;
  int outcome = PyDict_GetItemRef(dict, key, &found);
  if (outcome == 0) {
    if (PyDict_SetItem(dict, key, otherwise) < 0) outcome = -1;
    else Py_INCREF(found = otherwise);
  }
  if (result) *result = found;
  else Py_XDECREF(found);
  return outcome;
}

inline PyObject* PyList_GetItemRef(PyObject* list, Py_ssize_t index) {
  PyObject* item = PyList_GetItem(list, index);
  Py_XINCREF(item);
  return item;
}

inline int PyList_Clear(PyObject* list) { return PyList_SetSlice(list, 0, PY_SSIZE_T_MAX, nullptr); }

inline int PyList_Extend(PyObject* list, PyObject* items) {
  return PyList_SetSlice(list, PY_SSIZE_T_MAX, PY_SSIZE_T_MAX, items);
}

inline int PyWeakref_GetRef(PyObject* reference, PyObject** result) {
  *result = PyWeakref_GetObject(reference);
  if (!*result) return -1;
  if (*result == Py_None) *result = nullptr;
  Py_XINCREF(*result);
  return *result ? 1 : 0;
}

#endif

}  // namespace kc_newer

#pragma GCC visibility pop
