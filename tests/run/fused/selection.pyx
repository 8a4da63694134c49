# cython: language_level=3
"""Which member of a fused type a Python value selects, for members of all kinds in all orders."""
cimport cython
cimport numpy as cnp
from libc.stdint cimport uint8_t, int32_t

ctypedef double real

cdef class Item:
    pass

cdef struct Pair:
    int a
    double b

ctypedef fused anything:
    object
    str
    Item
    list
    dict
    bytes
    tuple
    short
    float complex
    real

ctypedef fused views:
    double[:]
    float[:, ::1]
    const int[:]
    cnp.int16_t[:, :, :]
    Pair[:]
    object

ctypedef fused arrays:
    cnp.ndarray[double, ndim=1]
    cnp.ndarray[int, ndim=2]

ctypedef fused narrow_first:
    char
    long
    Py_ssize_t

ctypedef fused unsigned_first:
    unsigned long
    int

ctypedef fused typedefs:
    int
    int32_t
    uint8_t
    cnp.float32_t
    double

ctypedef fused truth_first:
    bint
    unsigned char
    double complex
    float complex

ctypedef fused number_first:
    short
    bint

ctypedef fused truth_only:
    bint
    double

ctypedef fused builtin_complex:
    complex
    float

real_types = cython.fused_type(float, double)


def of_anything(anything x):
    return cython.typeof(x)

def of_views(views x):
    return cython.typeof(x)

def of_arrays(arrays x):
    return x.ndim

def of_narrow_first(narrow_first x):
    return cython.typeof(x)

def of_unsigned_first(unsigned_first x):
    return cython.typeof(x)

def of_typedefs(typedefs x):
    return cython.typeof(x)

def of_truth_first(truth_first x):
    return cython.typeof(x)

def of_number_first(number_first x):
    return cython.typeof(x)

def of_truth_only(truth_only x):
    return cython.typeof(x)

def of_builtin_complex(builtin_complex x, builtin_complex y=1):
    return cython.typeof(x), x + y

def of_real_types(real_types x, y):
    if real_types is float:
        return "float", x + y
    elif double is real_types:
        return "double", x + y

def item():
    return Item()

def pairs(int n):
    return [(i, i / 2.0) for i in range(n)]


ctypedef fused byte_like:
    char
    unsigned char
    signed char
ctypedef fused char_or_real:
    char
    double

def of_bytes(byte_like[:] x): return cython.typeof(x)
def of_chars(char_or_real[:] x): return cython.typeof(x)
