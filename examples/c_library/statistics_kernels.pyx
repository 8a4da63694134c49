# cython: boundscheck=False, wraparound=False
"""Functions for C programs, `cdef public`, beside those for Python."""
from libc.math cimport sqrt


cdef public double mean(const float* values, int count) noexcept nogil:
    """The mean of `count` numbers; 0 for none."""
    cdef double total = 0
    cdef int i
    for i in range(count):
        total += values[i]
    return total / count if count else 0


cdef public double spread(const float* values, int count) noexcept nogil:
    """The standard deviation."""
    cdef double middle = mean(values, count)
    cdef double total = 0
    cdef int i
    for i in range(count):
        total += (values[i] - middle) ** 2
    return sqrt(total / count) if count else 0


def describe(const float[::1] values):
    """The same for Python: the mean and the standard deviation of an array."""
    cdef int count = <int>values.shape[0]
    if count == 0:
        return 0.0, 0.0
    return mean(&values[0], count), spread(&values[0], count)
