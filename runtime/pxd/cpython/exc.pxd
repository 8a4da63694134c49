# cython: headers_on_use=True
# Errors: what is set, and setting it.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    void PyErr_Print()
    void PyErr_PrintEx(int set_last_variables)
    PyObject* PyErr_Occurred()
    bint PyErr_ExceptionMatches(object type)
    bint PyErr_GivenExceptionMatches(object given, object type)
    void PyErr_NormalizeException(PyObject** type, PyObject** value, PyObject** traceback)
    void PyErr_Clear()
    void PyErr_Fetch(PyObject** type, PyObject** value, PyObject** traceback)
    void PyErr_Restore(PyObject* type, PyObject* value, PyObject* traceback)
    void PyErr_SetString(object type, const char* message)
    void PyErr_SetObject(object type, object value)
    void PyErr_SetNone(object type)
    PyObject* PyErr_Format(object type, const char* format, ...) except NULL
    int PyErr_BadArgument() except 0
    PyObject* PyErr_NoMemory() except NULL
    PyObject* PyErr_SetFromErrno(object type) except NULL
    PyObject* PyErr_SetFromErrnoWithFilename(object type, const char* name) except NULL
    PyObject* PyErr_SetFromErrnoWithFilenameObject(object type, object name) except NULL
    void PyErr_BadInternalCall() except *
    int PyErr_WarnEx(object category, const char* message, Py_ssize_t stack_level) except -1
    int PyErr_WarnExplicit(object category, const char* message, const char* file, int line, const char* module, object registry) except -1
    int PyErr_WarnFormat(object category, Py_ssize_t stack_level, const char* format, ...) except -1
    int PyErr_CheckSignals() except -1
    void PyErr_SetInterrupt() nogil
    object PyErr_NewException(const char* name, object base, object dict)
    void PyErr_WriteUnraisable(object value)
    void PyErr_SyntaxLocation(const char* file, int line)
    object PyErr_GetRaisedException()
    void PyErr_SetRaisedException(PyObject* exception)
    object PyErr_GetHandledException()
    void PyErr_SetHandledException(object exception)
    int PyErr_SetInterruptEx(int signal)
