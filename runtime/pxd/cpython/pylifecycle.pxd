# cython: headers_on_use=True
# Start and end of the interpreter.

from cpython.pystate cimport PyThreadState
from libc.stdio cimport FILE

cdef extern from "Python.h":
    bint Py_IsInitialized() nogil
    int Py_AtExit(void (*function)())
    void Py_Initialize()
    void Py_InitializeEx(int handles_signals)
    void Py_Finalize()
    int Py_FinalizeEx()
    PyThreadState* Py_NewInterpreter()
    void Py_EndInterpreter(PyThreadState* state)
    void Py_Exit(int status)
    bint Py_FdIsInteractive(FILE* file, const char* name)
    const char* Py_GetVersion()
    const char* Py_GetPlatform()
    const char* Py_GetCopyright()
    const char* Py_GetCompiler()
    const char* Py_GetBuildInfo()
