# cython: language_level=3, boundscheck=False, wraparound=False
"""Heat that spreads over a plate: a time loop over a five-point stencil, for float and for double."""
cimport cython
import numpy as np


cdef void step(cython.floating[:, :] old, cython.floating[:, :] new, cython.floating rate) noexcept nogil:
    """Each inner point moves towards the mean of its neighbours; the border stays as it is."""
    cdef Py_ssize_t i, j
    cdef cython.floating around
    for i in range(1, old.shape[0] - 1):
        for j in range(1, old.shape[1] - 1):
            around = old[i - 1, j] + old[i + 1, j] + old[i, j - 1] + old[i, j + 1]
            new[i, j] = old[i, j] + rate * (around - 4 * old[i, j])


def spread(cython.floating[:, :] plate not None, int steps, double rate=0.2):
    """Lets heat spread over the plate, in place.

    The border keeps its temperature. A rate above 0.25 is refused: the result would swing ever wider.
    """
    if not 0 <= rate <= 0.25:
        raise ValueError(f"rate must be between 0 and 0.25, not {rate}")
    cdef cython.floating[:, :] first = plate
    cdef cython.floating[:, :] second = plate.copy()
    cdef int n
    with nogil:
        for n in range(steps):
            step(first, second, <cython.floating>rate)
            first, second = second, first
    if steps % 2:
        plate[...] = first


def hottest(cython.floating[:, :] plate):
    """The highest temperature and its place."""
    cdef Py_ssize_t i, j, row = 0, column = 0
    for i in range(plate.shape[0]):
        for j in range(plate.shape[1]):
            if plate[i, j] > plate[row, column]:
                row, column = i, j
    return plate[row, column], (row, column)
