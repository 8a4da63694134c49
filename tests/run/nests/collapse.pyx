# cython: language_level=3
"""Perfect nests that run as one loop where their views are contiguous: the same elements in the same order."""
cimport cython


def double_into(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            b[i, j] = 2 * a[i, j]


@cython.boundscheck(False)
@cython.wraparound(False)
def shifted_product(double[:, :] a, const double[:, :] b, double factor):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = a[i, j] * factor + b[i, j]


def running(double[:, :] a, double[:, :] b):
    """Each iteration needs the one before."""
    cdef Py_ssize_t i, j
    cdef double last = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            last = 0.5 * last + a[i, j]
            b[i, j] = last
    return last


def first_above(double[:, :] a, double limit):
    cdef Py_ssize_t i, j
    cdef Py_ssize_t seen = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            seen += 1
            if a[i, j] > limit:
                return seen
    return -seen


def place_above(double[:, :] a, double limit):
    """The place itself is asked for: no single loop."""
    cdef Py_ssize_t i = -1, j = -1
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            if a[i, j] > limit:
                return i, j
    return i, j


def leaves_row(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            if a[i, j] > 0.5:
                break
            b[i, j] = -1


def skips(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            if a[i, j] > 0.5:
                continue
            b[i, j] = -1


def partly(double[:, :] a, double[:, :] b, int n, int m):
    """Loops that may be shorter or longer than the views."""
    cdef int i, j
    for i in range(n):
        for j in range(m):
            b[i, j] += a[i, j] + 1


def by_rows(double[:, :] a, double[:] weights):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] *= weights[i]


def triangle(double[:, :] a):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(i):
            a[i, j] = 0


def total(double[:, :, :] a):
    cdef Py_ssize_t i, j, k
    cdef double s = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            for k in range(a.shape[2]):
                s += a[i, j, k]
    return s


def total_of_columns(double[::1, :] a):
    cdef Py_ssize_t i, j
    cdef double s = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            s = s * 0.5 + a[i, j]
    return s


def raises_in_the_middle(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            b[i, j] = 1 / a[i, j]


def with_inner(double[:, :] a, double[:] taps):
    cdef Py_ssize_t i, j, k
    cdef double s
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            s = 0
            for k in range(taps.shape[0]):
                s += taps[k] * a[i, j]
            a[i, j] = s


def narrow_counter(unsigned char[:, :] a, unsigned int n, unsigned int m):
    cdef unsigned int i, j
    for i in range(n):
        for j in range(m):
            a[i, j] += 1


def transposed_write(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            b[j, i] = a[i, j]
