# cython: headers_on_use=True
# Iterators over sequences and over calls.

cdef extern from "Python.h":
    bint PySeqIter_Check(object value)
    object PySeqIter_New(object sequence)
    bint PyCallIter_Check(object value)
    object PyCallIter_New(object callable, object sentinel)
