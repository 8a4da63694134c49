# cython: language_level=3
"""Reading and writing elements through views of each kind of declaration."""


def total_1d(double[:] v):
    cdef double s = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        s += v[i]
    return s


def total_2d(double[:, :] v):
    cdef double s = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            s = s * 0.5 + v[i, j]
    return s


def total_3d(int[:, :, :] v):
    cdef long s = 0
    cdef Py_ssize_t i, j, k
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            for k in range(v.shape[2]):
                s = s * 3 + v[i, j, k]
    return s


def total_c(double[:, ::1] v):
    cdef double s = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            s = s * 0.5 + v[i, j]
    return s


def total_fortran(double[::1, :] v):
    cdef double s = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            s = s * 0.5 + v[i, j]
    return s


def total_const(const float[:] v):
    cdef float s = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        s += v[i]
    return s


def total_bytes(const unsigned char[::1] v):
    cdef int s = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        s = s * 2 + v[i]
    return s


def scale(double[:] v, double factor):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] = v[i] * factor


def increment(short[:, :] v):
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            v[i, j] += 1


def axpy(double a, const double[:] x, double[:] y):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        y[i] += a * x[i]


def at(double[:] v, Py_ssize_t i):
    return v[i]


def at_2d(int[:, :] v, Py_ssize_t i, Py_ssize_t j):
    return v[i, j]


def put(double[:] v, Py_ssize_t i, double x):
    v[i] = x


def not_none(double[:] v not None):
    return v[0]


def last(long[:] v):
    return v[-1]
