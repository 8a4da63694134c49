# cython: headers_on_use=True
# Reference counts.

from cpython.object cimport PyObject, PyTypeObject, Py_TYPE

cdef extern from "Python.h":
    void Py_INCREF(object value)
    void Py_XINCREF(PyObject* value)
    void Py_DECREF(object value)
    void Py_XDECREF(PyObject* value)
    void Py_CLEAR(PyObject* value)
    Py_ssize_t Py_REFCNT(object value)
    Py_ssize_t _Py_REFCNT "Py_REFCNT" (PyObject* value)
    int PyUnstable_Object_EnableDeferredRefcount(object value)
    int PyUnstable_Object_IsUniqueReferencedTemporary(object value)
    int PyUnstable_Object_IsUniquelyReferenced(object value)
    int PyUnstable_IsImmortal(object value)
    void PyUnstable_EnableTryIncRef(object value)
    bint PyUnstable_TryIncRef(PyObject* value)
