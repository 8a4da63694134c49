# cython: headers_on_use=True
# Complex numbers.

cdef extern from "Python.h":
    ctypedef struct Py_complex:
        double real
        double imag

    bint PyComplex_Check(object value)
    bint PyComplex_CheckExact(object value)
    object PyComplex_FromCComplex(Py_complex value)
    object PyComplex_FromDoubles(double real, double imag)
    double PyComplex_RealAsDouble(object value) except? -1
    double PyComplex_ImagAsDouble(object value) except? -1
    Py_complex PyComplex_AsCComplex(object value)
