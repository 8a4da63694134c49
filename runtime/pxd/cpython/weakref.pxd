# cython: headers_on_use=True
# Weak references.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyWeakref_Check(object value)
    bint PyWeakref_CheckRef(object value)
    bint PyWeakref_CheckProxy(object value)
    object PyWeakref_NewRef(object value, object callback)
    object PyWeakref_NewProxy(object value, object callback)
