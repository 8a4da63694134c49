cimport cython
from cpython.long cimport PY_LONG_LONG, uPY_LONG_LONG
from cpython.longintrepr cimport _PyLong_New, digit, py_long
from cpython.ref cimport PyObject
from cpython.type cimport type as pytype

cdef extern from "Python.h":
    object PyBytes_FromStringAndSize(char*, Py_ssize_t)
    object PyBytes_FromStringAndSize(const char[], Py_ssize_t)
    object PyUnicode_FromFormat(const char*, ...)

cdef extern from *:
    """
    typedef float header_real;
    """
    ctypedef struct header_real:
        pass


def first_digit(py_long x):
    return x, x.ob_digit[0], type(x)


def made(digit value):
    cdef py_long result = _PyLong_New(1)
    result.ob_digit[0] = value
    return result


def cast_digit(x):
    return (<py_long> x).ob_digit[0], isinstance(x, py_long), py_long


def of_type(pytype t, x):
    return t.__name__, isinstance(x, pytype), (<pytype?> x).__name__, pytype


def wide(PY_LONG_LONG x, uPY_LONG_LONG y):
    return x * 2, y, sizeof(PY_LONG_LONG)


def name_of_type(int x):
    return PyUnicode_FromFormat(b"<%U>", <PyObject*> cython.typeof(x))


def bytes_of_size(Py_ssize_t n):
    return len(PyBytes_FromStringAndSize(NULL, n)), PyBytes_FromStringAndSize(b"abcdef", n)


@cython.optimize.use_switch(False)
cdef int chosen(int x) except -1:
    if x == 1: return 10
    elif x == 2: return 20
    return 0


def choose(int x):
    return chosen(x)


def number_of_header(float x):
    return <float> (<header_real*> &x)[0], <double> (<header_real*> &x)[0]
