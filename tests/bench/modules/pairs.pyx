# cython: language_level=3, boundscheck=False, wraparound=False
"""Loops written in two ways, or called with two kinds of data, that should take equally long."""
cimport cython
from cython.parallel cimport prange


def add_scaled(double[:, :] x, double[:, :] y):
    cdef Py_ssize_t i, j
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] += 1e-9 * x[i, j]


def add_scaled_line(double[:] x, double[:] y):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        y[i] += 1e-9 * x[i]


def smooth(double[:, :] x, double[:, :] out):
    cdef Py_ssize_t i, j
    for i in range(1, x.shape[0] - 1):
        for j in range(1, x.shape[1] - 1):
            out[i, j] = 0.25 * (x[i - 1, j] + x[i + 1, j] + x[i, j - 1] + x[i, j + 1])


@cython.boundscheck(True)
@cython.wraparound(True)
def smooth_checked(double[:, :] x, double[:, :] out):
    cdef Py_ssize_t i, j
    for i in range(1, x.shape[0] - 1):
        for j in range(1, x.shape[1] - 1):
            out[i, j] = 0.25 * (x[i - 1, j] + x[i + 1, j] + x[i, j - 1] + x[i, j + 1])


def series(double[:] x, double[:] out):
    """Partial sums of the series of exp, by two threads."""
    cdef Py_ssize_t i
    for i in prange(x.shape[0], nogil=True, num_threads=2, schedule="static"):
        out[i] = 1 + x[i] * (1 + x[i] / 2 * (1 + x[i] / 3 * (1 + x[i] / 4 * (1 + x[i] / 5))))
