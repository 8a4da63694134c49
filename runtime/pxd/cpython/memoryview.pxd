# cython: headers_on_use=True
# Memory views of the builtin type.

cdef extern from "Python.h":
    bint PyMemoryView_Check(object value)
    object PyMemoryView_FromObject(object value)
    object PyMemoryView_FromMemory(char* memory, Py_ssize_t size, int flags)
    object PyMemoryView_GetContiguous(object value, int flags, char order)
