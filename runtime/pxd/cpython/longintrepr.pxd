# cython: headers_on_use=True
# The digits of Python's integers.

cdef extern from "Python.h":
    ctypedef unsigned int digit
    ctypedef int sdigit
    ctypedef unsigned long twodigits
    ctypedef long stwodigits
    ctypedef class __builtin__.py_long [object PyLongObject]:
        cdef digit* ob_digit
    py_long _PyLong_New(Py_ssize_t size)
    const int PyLong_SHIFT
    const digit PyLong_BASE
    const digit PyLong_MASK
