# cython: headers_on_use=True
# Slices.

cdef extern from "Python.h":
    bint PySlice_Check(object value)
    slice PySlice_New(object start, object stop, object step)
    int PySlice_GetIndices(object value, Py_ssize_t length, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t* step) except? -1
    int PySlice_GetIndicesEx(object value, Py_ssize_t length, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t* step, Py_ssize_t* count) except -1
    int PySlice_Unpack(object value, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t* step) except -1
    Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t step)
