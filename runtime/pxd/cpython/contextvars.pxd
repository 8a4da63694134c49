# cython: headers_on_use=True
# Context variables.

from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF

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
    object PyContextVar_New_with_default "PyContextVar_New" (const char* name, object default_value)
    int PyContextVar_Get(object variable, PyObject* default_value, PyObject** value) except -1
    int PyContextVar_Get_with_default "PyContextVar_Get" (object variable, object default_value, PyObject** value) except -1
    object PyContextVar_Set(object variable, object value)
    int PyContextVar_Reset(object variable, object token) except -1

# The value of a variable, or else its own default, or else the one that is given.
cdef inline object get_value(object variable, object default_value=None):
    cdef PyObject* found = NULL
    PyContextVar_Get(variable, NULL, &found)
    return taken(found, default_value)

# The value that was set, or else the default that is given: not that of the variable.
cdef inline object get_value_no_default(object variable, object default_value=None):
    cdef PyObject* found = NULL
    PyContextVar_Get(variable, <PyObject*> default_value, &found)
    return taken(found, default_value)

cdef inline object taken(PyObject* found, object otherwise):
    if found is NULL:
        return otherwise
    value = <object> found
    Py_DECREF(value)
    return value
