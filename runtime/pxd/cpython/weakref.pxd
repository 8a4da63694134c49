# cython: headers_on_use=True
# Weak references.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyWeakref_Check(object value)
    bint PyWeakref_CheckRef(object value)
    bint PyWeakref_CheckProxy(object value)
    object PyWeakref_NewRef(object value, object callback)
    object PyWeakref_NewProxy(object value, object callback)
    PyObject* PyWeakref_GetObject(object reference) except NULL
    PyObject* PyWeakref_GET_OBJECT(object reference)

cdef extern from "kc/python/newer_api.h":
    bint PyWeakref_GetRef "kc_newer::PyWeakref_GetRef" (object reference, PyObject** result) except -1
