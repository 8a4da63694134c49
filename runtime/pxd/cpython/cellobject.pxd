# cython: headers_on_use=True
# Cells: the variables that closures share.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyCell_Check(object value)
    object PyCell_New(PyObject* content)
    object PyCell_Get(object cell)
    int PyCell_Set(object cell, PyObject* content) except -1
    PyObject* PyCell_GET(object cell)
    void PyCell_SET(object cell, PyObject* content)
