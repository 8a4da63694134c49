# cython: headers_on_use=True
# The evaluation loop.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    PyObject* PyEval_GetBuiltins()
    PyObject* PyEval_GetGlobals()
    PyObject* PyEval_GetLocals()
    int Py_EnterRecursiveCall(const char* where) except -1
    void Py_LeaveRecursiveCall()
