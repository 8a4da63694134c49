# cython: headers_on_use=True
# Lists.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyList_Check(object value)
    bint PyList_CheckExact(object value)
    list PyList_New(Py_ssize_t size)
    Py_ssize_t PyList_Size(object value) except -1
    Py_ssize_t PyList_GET_SIZE(object value)
    PyObject* PyList_GetItem(object value, Py_ssize_t index) except NULL
    PyObject* PyList_GET_ITEM(object value, Py_ssize_t index)
    int PyList_SetItem(object value, Py_ssize_t index, object item) except -1
    void PyList_SET_ITEM(object value, Py_ssize_t index, object item)
    int PyList_Insert(object value, Py_ssize_t index, object item) except -1
    int PyList_Append(object value, object item) except -1
    list PyList_GetSlice(object value, Py_ssize_t low, Py_ssize_t high)
    int PyList_SetSlice(object value, Py_ssize_t low, Py_ssize_t high, object items) except -1
    int PyList_Sort(object value) except -1
    int PyList_Reverse(object value) except -1
    tuple PyList_AsTuple(object value)

cdef extern from "kc/python/newer_api.h":
    object PyList_GetItemRef "kc_newer::PyList_GetItemRef" (object value, Py_ssize_t index)
    int PyList_Clear "kc_newer::PyList_Clear" (object value) except -1
    int PyList_Extend "kc_newer::PyList_Extend" (object value, object more) except -1
