# cython: headers_on_use=True
# Generators.

cdef extern from "Python.h":
    bint PyGen_Check(object value)
    bint PyGen_CheckExact(object value)
