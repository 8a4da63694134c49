# cython: headers_on_use=True
# Generators.

from cpython.pystate cimport PyFrameObject

cdef extern from "Python.h":
    bint PyGen_Check(object value)
    bint PyGen_CheckExact(object value)
    object PyGen_New(PyFrameObject* frame)
    object PyGen_NewWithQualName(PyFrameObject* frame, object name, object qualified_name)
