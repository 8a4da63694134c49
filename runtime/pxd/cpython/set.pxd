# cython: headers_on_use=True
# Sets and frozen sets.

cdef extern from "Python.h":
    bint PyAnySet_Check(object value)
    bint PyAnySet_CheckExact(object value)
    bint PySet_Check(object value)
    bint PyFrozenSet_Check(object value)
    bint PyFrozenSet_CheckExact(object value)
    object PySet_New(object items)
    object PyFrozenSet_New(object items)
    Py_ssize_t PySet_Size(object value) except -1
    Py_ssize_t PySet_GET_SIZE(object value)
    bint PySet_Contains(object value, object item) except -1
    int PySet_Add(object value, object item) except -1
    bint PySet_Discard(object value, object item) except -1
    object PySet_Pop(object value)
    int PySet_Clear(object value) except -1
