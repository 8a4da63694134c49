# cython: headers_on_use=True
# Floating numbers.

cdef extern from "Python.h":
    bint PyFloat_Check(object value)
    bint PyFloat_CheckExact(object value)
    object PyFloat_FromString(object text)
    object PyFloat_FromDouble(double value)
    double PyFloat_AsDouble(object value) except? -1
    double PyFloat_AS_DOUBLE(object value)
    double PyFloat_GetMax()
    double PyFloat_GetMin()
    int PyFloat_Pack2(double value, char* bytes, int little_endian) except -1
    int PyFloat_Pack4(double value, char* bytes, int little_endian) except -1
    int PyFloat_Pack8(double value, char* bytes, int little_endian) except -1
    double PyFloat_Unpack2(const char* bytes, int little_endian) except? -1
    double PyFloat_Unpack4(const char* bytes, int little_endian) except? -1
    double PyFloat_Unpack8(const char* bytes, int little_endian) except? -1
