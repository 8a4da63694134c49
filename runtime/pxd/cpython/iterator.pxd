# cython: headers_on_use=True
# Iterators.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyIter_Check(object value)
    PyObject* PyIter_Next(object value) except? NULL
    object PySeqIter_New(object sequence)
    object PyCallIter_New(object callee, object sentinel)
