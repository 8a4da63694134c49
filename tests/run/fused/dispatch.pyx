# cython: language_level=3
"""Fused functions: which copy is taken for which arguments, and what differs between the copies."""
cimport cython

ctypedef fused number:
    short
    int
    double

ctypedef fused pair:
    float
    double


def kind(number x):
    if number is short:
        return "short"
    elif number is int:
        return "int"
    else:
        return "double"


def view_kind(number[:] v):
    if number is short:
        return "short", v.shape[0]
    if number is int:
        return "int", v.shape[0]
    return "double", v.shape[0]


def total(cython.floating[:] v):
    cdef cython.floating s = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        s += v[i]
    return s


def total_numeric(cython.numeric[:] v):
    cdef cython.numeric s = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        s += v[i]
    return s


def integral_total(cython.integral[:] v, cython.integral start):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        start += v[i]
    return start


def two_types(number[:] a, pair[:] b):
    return sizeof(number), sizeof(pair), a.shape[0] + b.shape[0]


def same_type(pair[:] a, pair[:] b):
    return sizeof(pair)


def constant(const pair[:, :] v):
    return v[0, 0] / 2


def local_and_cast(pair[:] v):
    cdef pair half = 0.5
    cdef pair[2] parts
    parts[0] = half
    parts[1] = <pair>0.1
    return parts[0] + parts[1], half * v[0]


cdef pair scaled(pair x, pair factor) noexcept nogil:
    return x * factor


def uses_cdef(pair[:] v):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] = scaled(v[i], <pair>3)


def scalar_of(pair x, int n):
    return x ** n


def with_default(pair[:] v, double factor=2.0):
    return v[0] * factor


def in_family(cython.numeric x):
    if cython.numeric in cython.floating:
        return "floating"
    return "other"


cpdef pair cpdef_fused(pair x):
    return x + 1
