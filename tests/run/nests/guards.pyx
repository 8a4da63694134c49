# cython: language_level=3
"""Checks that leave a loop where a test before it holds; where it does not, the exception comes at the right iteration."""
cimport cython


def add_to(double[:] x, double[:] y):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        y[i] += x[i]


def prefix(double[:] x, Py_ssize_t n):
    cdef Py_ssize_t i
    for i in range(n):
        x[i] += 1


def narrow(double[:] x, int start, int stop):
    cdef int i
    for i in range(start, stop):
        x[i] = x[i] * 2 + i


def stepped(double[:] x, int start, int stop):
    cdef int i
    for i in range(start, stop, 2):
        x[i] += 1


def down(double[:] x, int start, int stop):
    cdef int i
    for i in range(start, stop, -1):
        x[i] += i


def neighbours(double[:] x, double[:] y):
    cdef Py_ssize_t i
    for i in range(1, y.shape[0] - 1):
        y[i] = x[i - 1] + x[i] + x[i + 1]


def shifted(double[:] x, Py_ssize_t offset):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        x[i + offset] = i


@cython.wraparound(False)
def no_wraparound(double[:] x, Py_ssize_t start, Py_ssize_t stop):
    cdef Py_ssize_t i
    for i in range(start, stop):
        x[i] = i


def unsigned_counter(double[:] x, unsigned int n):
    cdef unsigned int i
    for i in range(n):
        x[i] += i


def wide_unsigned_counter(double[:] x, size_t start, size_t stop):
    cdef size_t i
    for i in range(start, stop):
        x[i] += i


def rows(double[:, :] a, Py_ssize_t n, Py_ssize_t m):
    cdef Py_ssize_t i, j
    for i in range(n):
        for j in range(m):
            a[i, j] += 10 * i + j


def changing_bound(double[:] x, Py_ssize_t n):
    cdef Py_ssize_t i
    for i in range(n):
        x[i] += 1
        n = n + 1


def changing_index(double[:] x, Py_ssize_t n):
    cdef Py_ssize_t i, k = 0
    for i in range(n):
        x[k] += 1
        k += 2


def by_index(double[:] x, long[:] index):
    cdef Py_ssize_t i
    for i in range(index.shape[0]):
        x[index[i]] += i


def until(double[:] x, double limit):
    cdef Py_ssize_t i = 0
    while x[i] < limit:
        x[i] += 1
        i += 1
    return i


def caught(double[:] x, Py_ssize_t n):
    cdef Py_ssize_t i
    try:
        for i in range(n):
            x[i] += 1
    except IndexError as e:
        return str(e)
    return "fine"


def after(double[:] x, Py_ssize_t n):
    cdef Py_ssize_t i = -5
    for i in range(n):
        x[i] += 1
    return i


def without_gil(double[:] x, double[:] y):
    cdef Py_ssize_t i
    with nogil:
        for i in range(x.shape[0]):
            y[i] = x[i]


def two_loops(double[:] x, double[:] y, Py_ssize_t n):
    cdef Py_ssize_t i, j
    for i in range(n):
        y[i] = 0
        for j in range(x.shape[0]):
            y[i] += x[j] * x[i]


def sub_views(double[:, :] a, double[:] out, Py_ssize_t n):
    cdef Py_ssize_t i, j
    cdef double[:] row
    for i in range(n):
        row = a[i]
        for j in range(row.shape[0]):
            out[i] += row[j]


def taken_along(double[:] x, double[:] y, int n, int k):
    cdef int i
    for i in range(n):
        y[i] = x[k]
        if x[k] > 100:
            k += 1
