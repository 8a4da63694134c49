# cython: headers_on_use=True
# What stands in the dictionaries of types.

from cpython.object cimport PyMethodDef, PyTypeObject

cdef extern from "Python.h":
    object PyDescr_NewMethod(PyTypeObject* type, PyMethodDef* method)
    object PyDescr_NewClassMethod(PyTypeObject* type, PyMethodDef* method)
    bint PyDescr_IsData(object descriptor)
    object PyWrapper_New(object descriptor, object value)
