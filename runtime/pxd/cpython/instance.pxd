# cython: headers_on_use=True
# Types of instances.

cdef extern from "Python.h":
    bint PyInstanceMethod_Check(object value)
    object PyInstanceMethod_New(object function)
