# cython: headers_on_use=True
# Memory views of the builtin type.

from cpython.buffer cimport Py_buffer
from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyMemoryView_Check(object value)
    object PyMemoryView_FromObject(object value)
    object PyMemoryView_FromMemory(char* memory, Py_ssize_t size, int flags)
    object PyMemoryView_GetContiguous(object value, int flags, char order)
    object PyMemoryView_FromBuffer(Py_buffer* view)
    Py_buffer* PyMemoryView_GET_BUFFER(object value)
    PyObject* PyMemoryView_GET_BASE(object value)
