# cython: headers_on_use=True
# Arrays of bytes.

cdef extern from "Python.h":
    bint PyByteArray_Check(object value)
    bint PyByteArray_CheckExact(object value)
    bytearray PyByteArray_FromObject(object value)
    bytearray PyByteArray_FromStringAndSize(const char* text, Py_ssize_t size)
    bytearray PyByteArray_Concat(object a, object b)
    Py_ssize_t PyByteArray_Size(object value)
    Py_ssize_t PyByteArray_GET_SIZE(object value)
    char* PyByteArray_AsString(object value)
    char* PyByteArray_AS_STRING(object value)
    int PyByteArray_Resize(object value, Py_ssize_t size) except -1
