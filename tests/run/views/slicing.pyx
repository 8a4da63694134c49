# cython: language_level=3
"""Slices, partial indices, new axes and transposition of views, returned as objects."""


def sliced(int[:] v, Py_ssize_t a, Py_ssize_t b, Py_ssize_t s): return v[a:b:s]
def from_start(int[:] v, Py_ssize_t a): return v[a:]
def at_cast(int[:, :] v, double x): return v[<Py_ssize_t> x], v[:, <int> x]
def to_stop(int[:] v, Py_ssize_t b): return v[:b]
def stepped(int[:] v, Py_ssize_t s): return v[::s]
def whole(int[:, :] v): return v[:], v[...], v[:, :]
def row(int[:, :] v, Py_ssize_t i): return v[i]
def row_too(int[:, :] v, Py_ssize_t i): return v[i, :], v[i, ...]
def column(int[:, :] v, Py_ssize_t j): return v[:, j], v[..., j]
def block(int[:, :] v): return v[1:, ::2], v[::-1, 1:3], v[-2:, -1]
def plane(int[:, :, :] v, Py_ssize_t k): return v[..., k], v[k], v[:, k], v[0, ..., ::2]
def new_axes(int[:] v): return v[None], v[None, :], v[:, None], v[None, ::2, None]
def new_axes_mixed(int[:, :] v, int i): return v[None, i], v[i, None], v[..., None]
def transposed(int[:, :] v): return v.T, v[1:].T, v.T[0]
def transposed_3d(int[:, :, :] v): return v.T
def chained(int[:, :] v): return v[1:][:, 1:], v[1:][0], v[::2][::-1]
def element_of_row(int[:, :] v, int i, int j): return v[i][j]
def contiguous(int[:, ::1] v): return v[1:], v[:, 1:], v[0]
def of_fortran(int[::1, :] v): return v[:, 1:], v.T, v[:, 0]


def rebinding(int[:] v):
    cdef int[:] w = v[1:]
    w = w[::-1]
    v = w
    return v


def total_of_slices(int[:, :] v):
    cdef int[:] row
    cdef Py_ssize_t i, j
    cdef long total = 0
    for i in range(v.shape[0]):
        row = v[i]
        for j in range(row.shape[0]):
            total = total * 3 + row[j]
    return total


def write_through(int[:, :] v):
    cdef int[:] column = v[:, 1]
    cdef Py_ssize_t i
    for i in range(column.shape[0]):
        column[i] = 100 + <int>i
    cdef int[:, :] turned = v.T
    v[0][0] = -5
    turned[0, 1] = -6


def chosen_slice(const double[:, :, :] v, int k):
    cdef const double[:, :] p = v[k] if k >= 0 else v[:, 0]
    return p.shape[0], p.shape[1], p[0, 1]


cdef double[:] copied(double[:] v):
    return v[1:].copy()


def chosen_among(double[:] v, int k):
    """Of views that others own and those that nobody else holds."""
    cdef double[:] p = copied(v) if k == 3 else v[2:]
    return list(v[1:] if k == 1 else v[2:] if k == 2 else copied(v) if k == 3 else v), list(p)


def chosen_with_statements(double[:, :] v, int k, int a, int b):
    return (v[a // b] if k else copied(v[0]))[1:].shape[0]


cdef double weighted(double[:, ::1] v):
    cdef double total = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            total = 2 * total + v[i, j]
    return total


def part_in_variable(double[:, ::1] v, int start, int stop):
    part = v[:, start:stop]
    rows = v[start:stop]
    return weighted(part), weighted(rows)
