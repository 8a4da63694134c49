# cython: headers_on_use=True
# Context variables.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyContext_CheckExact(object value)
    bint PyContextVar_CheckExact(object value)
    bint PyContextToken_CheckExact(object value)
    object PyContext_New()
    object PyContext_Copy(object context)
    object PyContext_CopyCurrent()
    int PyContext_Enter(object context) except -1
    int PyContext_Exit(object context) except -1
    object PyContextVar_New(const char* name, PyObject* default_value)
    int PyContextVar_Get(object variable, PyObject* default_value, PyObject** value) except -1
    object PyContextVar_Set(object variable, PyObject* value)
    int PyContextVar_Reset(object variable, object token) except -1
