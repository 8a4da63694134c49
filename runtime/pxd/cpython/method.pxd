# cython: headers_on_use=True
# Bound methods.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyMethod_Check(object value)
    object PyMethod_New(object function, object self)
    PyObject* PyMethod_Function(object method) except NULL
    PyObject* PyMethod_Self(object method) except NULL
    PyObject* PyMethod_GET_FUNCTION(object method)
    PyObject* PyMethod_GET_SELF(object method)
