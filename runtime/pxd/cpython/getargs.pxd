# cython: headers_on_use=True
# Values out of argument tuples.

cdef extern from "Python.h":
    bint PyArg_ParseTuple(object arguments, const char* format, ...) except 0
    bint PyArg_Parse(object value, const char* format, ...) except 0
    bint PyArg_UnpackTuple(object arguments, const char* name, Py_ssize_t least, Py_ssize_t most, ...) except 0
    bint PyArg_ParseTupleAndKeywords(object arguments, object keywords, const char* format, char** names, ...) except 0
