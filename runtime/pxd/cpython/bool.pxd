# cython: headers_on_use=True
# Truth values.

ctypedef bool bool

cdef extern from "Python.h":
    bint PyBool_Check(object value)
    object PyBool_FromLong(long value)
