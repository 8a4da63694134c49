# cython: boundscheck=False, wraparound=False, cdivision=True
"""Perfect nests whose loops may, or may not, run in another order."""
cimport cython


def total(long[:, :, :] v):
    cdef long sum = 0, product = 1
    cdef Py_ssize_t i, j, k
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            for k in range(v.shape[2]):
                sum += v[i, j, k]
                product *= v[i, j, k] | 1
    return sum, product


def float_total(double[:, :] v):
    cdef double sum = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            sum += v[i, j]
    return sum


def stencil(double[:, :] source, double[:, :] target):
    cdef Py_ssize_t i, j
    for i in range(1, min(source.shape[0], target.shape[0]) - 1):
        for j in range(1, min(source.shape[1], target.shape[1]) - 1):
            target[i, j] = source[i - 1, j] - source[i + 1, j] * source[i, j - 1] + source[i, j + 1] / 3


@cython.boundscheck(True)
@cython.wraparound(True)
def checked_stencil(double[:, :] source, double[:, :] target):
    cdef Py_ssize_t i, j
    for i in range(1, source.shape[0] - 1):
        for j in range(1, source.shape[1] - 1):
            target[i, j] = source[i - 1, j] - source[i + 1, j] * source[i, j - 1] + source[i, j + 1] / 3


def smooth(double[:, :] v):
    """Each element from those that were computed before."""
    cdef Py_ssize_t i, j
    for i in range(1, v.shape[0]):
        for j in range(1, v.shape[1]):
            v[i, j] = 0.5 * (v[i - 1, j] + v[i, j - 1])


def slanted(double[:, :] v):
    """From the row before and the column behind: reversed loops would read what is not computed yet."""
    cdef Py_ssize_t i, j
    for i in range(1, v.shape[0]):
        for j in range(v.shape[1] - 1):
            v[i, j] = 0.5 * v[i - 1, j + 1] + 1


def transposed(double[:, :] v):
    cdef Py_ssize_t i, j
    cdef Py_ssize_t n = min(v.shape[0], v.shape[1])
    for i in range(n):
        for j in range(n):
            v[i, j] += v[j, i]


def column_sums(double[:, :] v, double[:] sums):
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(min(v.shape[1], sums.shape[0])):
            sums[j] += v[i, j]


def by_columns(double[:, :] v, double[:, :] target):
    """Along the first axis already: C-ordered views get the loops interchanged."""
    cdef Py_ssize_t i, j
    for j in range(1, min(v.shape[1], target.shape[1])):
        for i in range(min(v.shape[0], target.shape[0])):
            target[i, j] = v[i, j] - v[i, j - 1]


def product(double[:, :] a, double[:, :] b, double[:, :] c):
    cdef int i, j, k
    for i in range(<int>min(a.shape[0], c.shape[0])):
        for k in range(<int>min(a.shape[1], b.shape[0])):
            for j in range(<int>min(b.shape[1], c.shape[1])):
                c[i, j] += a[i, k] * b[k, j]


def skipping(double[:, :] v, double[:, :] w, double limit):
    cdef Py_ssize_t i, j
    cdef double x
    cdef long count = 0
    for i in range(1, min(v.shape[0], w.shape[0])):
        for j in range(min(v.shape[1], w.shape[1])):
            x = v[i, j] - v[i - 1, j]
            if x < limit:
                continue
            count += 1
            w[i, j] = x
    return count


def neighbours(long[:] places, double[:, :] v, double[:, :] sums):
    """A loop in the body decides which axis is walked along."""
    cdef Py_ssize_t i, j, k
    cdef double x
    for i in range(min(v.shape[0] - 1, sums.shape[0])):
        for j in range(min(v.shape[1], sums.shape[1])):
            x = 0
            for k in range(places.shape[0]):
                x += v[i + (places[k] & 1), j]
            sums[i, j] = x
