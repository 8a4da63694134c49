# cython: headers_on_use=True
# Objects that stand for the lack of a value, from Python 3.15 on.

cdef extern from "Python.h":
    bint PySentinel_Check(object value)
    object PySentinel_New(const char* name, const char* module)
