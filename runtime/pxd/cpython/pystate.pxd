# cython: headers_on_use=True
# The state of threads and of the interpreter.

from cpython.object cimport PyObject

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
    ctypedef struct PyFrameObject
    ctypedef int (*Py_tracefunc)(object, PyFrameObject*, int, object) except -1

    PyThreadState* PyThreadState_New(PyInterpreterState* interpreter)
    void PyThreadState_Clear(PyThreadState* state)
    void PyThreadState_Delete(PyThreadState* state)
    PyThreadState* PyThreadState_Swap(PyThreadState* state)
    PyObject* PyThreadState_GetDict()
    int PyThreadState_SetAsyncExc(unsigned long thread, object exception)
    PyInterpreterState* PyInterpreterState_Get()
    PyInterpreterState* PyInterpreterState_Head()
    PyInterpreterState* PyInterpreterState_Next(PyInterpreterState* interpreter)
    PyThreadState* PyInterpreterState_ThreadHead(PyInterpreterState* interpreter)
    PyThreadState* PyThreadState_Next(PyThreadState* state)
    long long PyInterpreterState_GetID(PyInterpreterState* interpreter) except -1
    const int PyTrace_CALL
    const int PyTrace_EXCEPTION
    const int PyTrace_LINE
    const int PyTrace_RETURN
    const int PyTrace_C_CALL
    const int PyTrace_C_EXCEPTION
    const int PyTrace_C_RETURN
    PyInterpreterState* PyInterpreterState_New()
    void PyInterpreterState_Clear(PyInterpreterState* interpreter)
    void PyInterpreterState_Delete(PyInterpreterState* interpreter)
