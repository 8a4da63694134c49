# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
"""Kernels declared strided, and the same ones declared contiguous."""


def sum3d(int[:, :, :] v):
    cdef long total = 0
    cdef Py_ssize_t i, j, k
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            for k in range(v.shape[2]):
                total += v[i, j, k]
    return total


def sum3d_contiguous(int[:, :, ::1] v):
    cdef long total = 0
    cdef Py_ssize_t i, j, k
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            for k in range(v.shape[2]):
                total += v[i, j, k]
    return total


def axpy(double a, double[:] x, double[:] y):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        y[i] += a * x[i]


def axpy_contiguous(double a, double[::1] x, double[::1] y):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        y[i] += a * x[i]


def stencil(float[:, :] src, float[:, :] dst):
    cdef Py_ssize_t i, j
    for i in range(1, src.shape[0] - 1):
        for j in range(1, src.shape[1] - 1):
            dst[i, j] = <float>0.2 * (src[i, j] + src[i - 1, j] + src[i + 1, j] + src[i, j - 1] + src[i, j + 1])


def stencil_contiguous(float[:, ::1] src, float[:, ::1] dst):
    cdef Py_ssize_t i, j
    for i in range(1, src.shape[0] - 1):
        for j in range(1, src.shape[1] - 1):
            dst[i, j] = <float>0.2 * (src[i, j] + src[i - 1, j] + src[i + 1, j] + src[i, j - 1] + src[i, j + 1])
