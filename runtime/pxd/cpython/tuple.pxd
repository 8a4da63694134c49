# cython: headers_on_use=True
# Tuples.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyTuple_Check(object value)
    bint PyTuple_CheckExact(object value)
    tuple PyTuple_New(Py_ssize_t size)
    tuple PyTuple_Pack(Py_ssize_t size, ...)
    Py_ssize_t PyTuple_Size(object value) except -1
    Py_ssize_t PyTuple_GET_SIZE(object value)
    PyObject* PyTuple_GetItem(object value, Py_ssize_t index) except NULL
    PyObject* PyTuple_GET_ITEM(object value, Py_ssize_t index)
    tuple PyTuple_GetSlice(object value, Py_ssize_t low, Py_ssize_t high)
    int PyTuple_SetItem(object value, Py_ssize_t index, object item) except -1
    void PyTuple_SET_ITEM(object value, Py_ssize_t index, object item)
    int _PyTuple_Resize(PyObject** value, Py_ssize_t size) except -1
