# cython: headers_on_use=True
# Start and end of the interpreter.

cdef extern from "Python.h":
    bint Py_IsInitialized() nogil
    int Py_AtExit(void (*function)())
