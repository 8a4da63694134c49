# cython: headers_on_use=True
# Values as bytes.

cdef extern from "Python.h":
    const int Py_MARSHAL_VERSION
    bytes PyMarshal_WriteObjectToString(object value, int version)
    object PyMarshal_ReadObjectFromString(const char* data, Py_ssize_t size)
