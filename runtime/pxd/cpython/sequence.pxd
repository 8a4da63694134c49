# cython: headers_on_use=True
# Sequences of any type.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PySequence_Check(object value)
    Py_ssize_t PySequence_Size(object value) except -1
    Py_ssize_t PySequence_Length(object value) except -1
    object PySequence_Concat(object a, object b)
    object PySequence_Repeat(object value, Py_ssize_t count)
    object PySequence_InPlaceConcat(object a, object b)
    object PySequence_InPlaceRepeat(object value, Py_ssize_t count)
    object PySequence_GetItem(object value, Py_ssize_t index)
    object PySequence_ITEM(object value, Py_ssize_t index)
    object PySequence_GetSlice(object value, Py_ssize_t low, Py_ssize_t high)
    int PySequence_SetItem(object value, Py_ssize_t index, object item) except -1
    int PySequence_DelItem(object value, Py_ssize_t index) except -1
    int PySequence_SetSlice(object value, Py_ssize_t low, Py_ssize_t high, object items) except -1
    int PySequence_DelSlice(object value, Py_ssize_t low, Py_ssize_t high) except -1
    Py_ssize_t PySequence_Count(object value, object item) except -1
    bint PySequence_Contains(object value, object item) except -1
    Py_ssize_t PySequence_Index(object value, object item) except -1
    list PySequence_List(object value)
    tuple PySequence_Tuple(object value)
    object PySequence_Fast(object value, const char* message)
    PyObject* PySequence_Fast_GET_ITEM(object value, Py_ssize_t index)
    PyObject** PySequence_Fast_ITEMS(object value)
    Py_ssize_t PySequence_Fast_GET_SIZE(object value)
