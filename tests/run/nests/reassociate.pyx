# cython: reassociate=True, language_level=3
from cython.parallel import prange


def dot(double[:] x, double[:] y):
    cdef Py_ssize_t i
    cdef double total = 0
    for i in range(x.shape[0]):
        if x[i] == 7:
            continue
        total += x[i] * y[i]
    return total


def product_between(float[:] x, int first, int last):
    cdef int i
    cdef float product = 1
    for i in range(first, last):
        product *= x[i]
    return product


def moments(double[:, :] a):
    cdef Py_ssize_t i, j
    cdef double total = 0, squares = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            total -= a[i, j]
            squares += a[i, j] * a[i, j]
    return total, squares


def inside(double[:, :] a):
    cdef Py_ssize_t i, j
    cdef double total = 0
    for i in range(1, a.shape[0] - 1):
        for j in range(1, a.shape[1] - 1):
            total += a[i, j] - 2 * a[i, j + 1]
    return total


def caught(double[:] x, Py_ssize_t n):
    cdef double total = 0
    cdef Py_ssize_t i
    try:
        for i in range(n):
            total += x[i]
    except IndexError:
        pass
    return total


def of_rows(double[:, :] a, double[:] sums):
    cdef Py_ssize_t i, j
    cdef double total
    for i in prange(a.shape[0], nogil=True):
        total = 0
        for j in range(a.shape[1]):
            total = total + a[i, j]
        sums[i] = total
