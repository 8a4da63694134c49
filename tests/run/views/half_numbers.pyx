# cython: language_level=3
"""Views of float16, which Cython has not."""
cimport numpy as cnp
from cython.parallel cimport prange
from libc.math cimport sqrt


ctypedef fused real:
    cnp.float16_t
    float
    double

cdef struct Pixel:
    cnp.float16_t weight
    int place
    cnp.float16_t[3] colour


def total(const cnp.float16_t[:] v):
    cdef double sum = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        sum += v[i]
    return sum


def products(cnp.float16_t[:] v, cnp.float16_t[:] w):
    return [v[i] * w[i] for i in range(v.shape[0])]


def axpy(cnp.float16_t[:] y, double a, const cnp.float16_t[:] x):
    cdef Py_ssize_t i
    for i in range(y.shape[0]):
        y[i] += a * x[i]


def change(cnp.float16_t[:, :] v, int i, double x):
    v[i, 0] = x
    v[i, 1] *= 2
    v[i, 2] -= 1
    v[i, 3] /= 3
    v[0] = v[i]


def as_arguments(cnp.float16_t x, cnp.float16_t y=1.5):
    cdef cnp.float16_t z = x + y
    w = z
    return z, w * w, -z, abs(-z), z < x, max(x, y), x if x > y else y, int(z), float(z), z ** 2, sqrt(z), z // 2, z % 2, x == y, bool(z)


def fill(cnp.float16_t[:] v, double x):
    v[:] = x


def which(real[:] v):
    if real is double:
        return "double"
    if real is float:
        return "float"
    return "float16"


def scale(real[:] v, real by):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] = v[i] * by


def pixels(Pixel[:] v):
    v[0].weight += 1
    v[0].colour[2] = v[0].weight
    return v[0].weight, v[0].colour[2], v[0]


def view_object(cnp.float16_t[:] v):
    return v


def copied(cnp.float16_t[:, :] v):
    return v.copy(), v.copy_fortran(), v.T


def pointer(cnp.float16_t[::1] v):
    cdef cnp.float16_t* p = &v[0]
    cdef cnp.float16_t[3] a
    a[0] = p[1]
    a[1] = 7
    a[2] = a[0] + a[1]
    p[0] = a[2]
    return sizeof(cnp.float16_t), a[0], a[1], a[2]


def doubled(cnp.float16_t[:] v):
    cdef Py_ssize_t i
    for i in prange(v.shape[0], nogil=True):
        v[i] = v[i] * 2


def read(const cnp.float16_t[:] v, float[:] out):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        out[i] = v[i]


def store(const double[:] v, cnp.float16_t[:] out):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        out[i] = v[i]


def doubles(double[:] v):
    return v.shape[0]


def from_object(x):
    cdef cnp.float16_t h = x
    return h
