# cython: headers_on_use=True
# Functions written in Python.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyFunction_Check(object value)
    object PyFunction_New(object code, object namespace)
    PyObject* PyFunction_GetCode(object function)
    PyObject* PyFunction_GetGlobals(object function)
    object PyFunction_GetModule(object function)
