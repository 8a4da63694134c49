# cython: headers_on_use=True
# Functions written in Python.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyFunction_Check(object value)
    object PyFunction_New(object code, object namespace)
    PyObject* PyFunction_GetCode(object function)
    PyObject* PyFunction_GetGlobals(object function)
    object PyFunction_GetModule(object function)
    PyObject* PyFunction_GetDefaults(object function) except? NULL
    int PyFunction_SetDefaults(object function, object defaults) except -1
    PyObject* PyFunction_GetClosure(object function) except? NULL
    int PyFunction_SetClosure(object function, object closure) except -1
