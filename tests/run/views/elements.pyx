# cython: language_level=3
"""Reading and writing elements through views of each kind of declaration."""
from cython cimport view

ctypedef double td_double
ctypedef fused real_t:
    float
    double


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


def first_td_double(const td_double[:] v): return v[0]
def first_float(float[:] v): return v[0]
def first_int(int[:] v): return v[0]
def first_unsigned(unsigned int[:] v): return v[0]
def first_char(char[:] v): return v[0]
def first_signed_char(signed char[:] v): return v[0]
def first_unsigned_char(unsigned char[:] v): return v[0]
def first_short(short[:] v): return v[0]
def first_long_long(long long[:] v): return v[0]
def first_long_double(long double[:] v): return v[0]
def first_complex(double complex[:] v): return v[0]
def first_float_complex(float complex[:] v): return v[0]
def first_object(object[:] v): return v[0]
def first_bint(bint[:] v): return v[0]
def first_ssize(Py_ssize_t[:] v): return v[0]
def first_size(size_t[:] v): return v[0]
def first_of_fused(real_t[:] v, real_t[:] w): return w[0]
def first_contiguous(double[::view.contiguous] v): return v[0]
def first_generic(double[::view.generic] v): return v[0]
def first_2d_contiguous(double[:, ::view.contiguous] v): return v[0, 0]
def first_2d_contiguous_rows(double[::view.contiguous, :] v): return v[0, 0]
def first_2d_generic(double[::view.generic, :] v): return v[0, 0]
def first_indirect(double[::view.indirect, :] v): return v[0, 0]
def first_indirect_contiguous(double[::view.indirect_contiguous, ::1] v): return v[0, 0]


def as_local(o):
    cdef double[:] v = o
    return v[0]

def as_local_c(o):
    cdef double[:, ::1] v = o
    return v[0, 0]

def as_local_f(o):
    cdef double[::1, :] v = o
    return v[0, 0]


cdef double[:] global_view
cdef double[:, ::1] global_c

def as_global(o):
    global global_view
    global_view = o
    return global_view[0]

def as_global_c(o):
    global global_c
    global_c = o
    return global_c[0, 0]


cdef class Holder:
    cdef double[:] row
    cdef public double[:, ::1] table
    def set(self, o):
        self.row = o
        return self.row[0]

def as_attribute(o): return Holder().set(o)

def as_attribute_c(o):
    holder = Holder()
    holder.table = o
    return holder.table[0, 0]


cdef double[:] row_of(o): return o
cdef double[:, ::1] table_of(o): return o

def as_result(o): return row_of(o)[0]
def as_result_c(o): return table_of(o)[0, 0]


def row(double[:, :] v, Py_ssize_t i): return v[i]
def part(double[:] v, Py_ssize_t start, Py_ssize_t stop, Py_ssize_t step): return v[start:stop:step]
def columns(double[:, :] v, Py_ssize_t start, Py_ssize_t stop, Py_ssize_t step): return v[:, start:stop:step]
def add_to_parts(double complex[:] v, Py_ssize_t i, double x):
    v[i].real += x
    v[i].imag *= x


def divided(double[:] v, Py_ssize_t i, double y):
    v[i] /= y
    return v[i]


def divided_complex(double complex[:] v, double complex y):
    v[0] /= y
    return v[0]


def divided_buffer(object[float] v, int y):
    v[0] /= y
    return v[0]
