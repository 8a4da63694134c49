# cython: boundscheck=False, wraparound=False, cdivision=True, multiversion=True
"""Nests with copies of all kinds."""
from libc.math cimport sqrt

cdef double scale = 2
cdef double[:] weights = None


def set_weights(double[:] w):
    global weights
    weights = w


def matmul(double[:, :] a, double[:, :] b, double[:, :] c):
    cdef Py_ssize_t i, j, k
    for i in range(min(a.shape[0], c.shape[0])):
        for j in range(min(b.shape[1], c.shape[1])):
            c[i, j] = 0
            for k in range(min(a.shape[1], b.shape[0])):
                c[i, j] += a[i, k] * b[k, j]


def shifted(double[:] source, double[:] target, double factor):
    cdef Py_ssize_t i
    for i in range(min(source.shape[0], target.shape[0])):
        target[i] = factor * source[i] + scale


def window(double[:] source, double[:] target, Py_ssize_t width):
    cdef Py_ssize_t i, k
    for i in range(min(target.shape[0], source.shape[0] - width)):
        target[i] = 0
        for k in range(width):
            target[i] += source[i + k]


def fused_multiply(double[:] x, double[:] y, double[:] z):
    """Would differ between copies if one of them fused the multiplication with the addition."""
    cdef Py_ssize_t i
    for i in range(min(x.shape[0], y.shape[0], z.shape[0])):
        z[i] = sqrt(x[i]) * y[i] + z[i]


def dot(double[:] x, double[:] y):
    cdef Py_ssize_t i
    cdef double total = 0
    for i in range(min(x.shape[0], y.shape[0])):
        total += x[i] * y[i]
    return total


def first_above(double[:] x, double[:] seen, double limit):
    cdef Py_ssize_t i, count = 0
    for i in range(min(x.shape[0], seen.shape[0])):
        seen[i] = x[i]
        count += 1
        if x[i] > limit:
            return i, count
    return -1, count


def counted_until_zero(long[:] x, long[:] y):
    cdef Py_ssize_t i, count = 0
    try:
        for i in range(x.shape[0]):
            y[i] = checked_quotient(12, x[i])
            count += 1
    except ZeroDivisionError:
        return -count
    return count


cdef long checked_quotient(long a, long b) except? -1:
    if b == 0:
        raise ZeroDivisionError
    return a // b


def weighted(double[:] x):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        x[i] *= weights[i]


def through_pointer(double[:] x, double[:] y):
    cdef double* p = &y[0] if y.shape[0] > 0 else NULL
    cdef Py_ssize_t i
    for i in range(min(x.shape[0] - 1, y.shape[0])):
        x[i + 1] = p[i] + y[i]


cdef void put(double[:] row, double value) noexcept nogil:
    cdef Py_ssize_t j
    for j in range(row.shape[0]):
        row[j] += value


def rows(double[:, :] m, double[:] values):
    cdef Py_ssize_t i
    for i in range(min(m.shape[0], values.shape[0])):
        put(m[i], values[i])


def columns(double[:, :] source, double[:, :] target):
    cdef Py_ssize_t i, j
    for j in range(min(source.shape[1], target.shape[1])):
        for i in range(1, min(source.shape[0] + 1, target.shape[0])):
            target[i, j] = source[i - 1, j]


def buckets(long[:] places, double[:] x, double[:] sums):
    cdef Py_ssize_t i
    cdef double local[4]
    for i in range(4):
        local[i] = 0
    for i in range(min(places.shape[0], x.shape[0])):
        local[places[i] & 3] += x[i]
        sums[places[i] & 3] += x[i]
    return local[0], local[1], local[2], local[3]
