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
