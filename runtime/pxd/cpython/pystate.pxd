# cython: headers_on_use=True
# The state of threads and of the interpreter.

cdef extern from "Python.h":
    ctypedef struct PyThreadState
    ctypedef struct PyInterpreterState
    ctypedef int PyGILState_STATE

    PyGILState_STATE PyGILState_Ensure() nogil
    void PyGILState_Release(PyGILState_STATE state) nogil
    bint PyGILState_Check() nogil
    PyThreadState* PyThreadState_Get() nogil
    PyThreadState* PyEval_SaveThread()
    void PyEval_RestoreThread(PyThreadState* state) nogil
