# cython: headers_on_use=True
# Strings of bytes.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyBytes_Check(object value)
    bint PyBytes_CheckExact(object value)
    bytes PyBytes_FromString(const char* text)
    bytes PyBytes_FromStringAndSize(const char* text, Py_ssize_t size)
    bytes PyBytes_FromFormat(const char* format, ...)
    bytes PyBytes_FromObject(object value)
    Py_ssize_t PyBytes_Size(object value) except -1
    Py_ssize_t PyBytes_GET_SIZE(object value)
    char* PyBytes_AsString(object value) except NULL
    char* PyBytes_AS_STRING(object value)
    int PyBytes_AsStringAndSize(object value, char** text, Py_ssize_t* size) except -1
    void PyBytes_Concat(PyObject** value, object part) except *
    void PyBytes_ConcatAndDel(PyObject** value, object part) except *
    int _PyBytes_Resize(PyObject** value, Py_ssize_t size) except -1
