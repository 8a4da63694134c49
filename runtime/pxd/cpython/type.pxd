# cython: headers_on_use=True
# Types.

from cpython.object cimport PyObject, PyTypeObject

cdef extern from "Python.h":
    bint PyType_Check(object value)
    bint PyType_CheckExact(object value)
    void PyType_Modified(type value)
    bint PyType_IS_GC(object value)
    bint PyType_IsSubtype(type value, type base)
    object PyType_GenericAlloc(object type, Py_ssize_t count)
    object PyType_GenericNew(type type, object arguments, object keywords)
    bint PyType_Ready(type value) except -1
