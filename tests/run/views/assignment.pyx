# cython: language_level=3
"""Copying between views, filling them, copies."""


def copy_1d(double[:] dst, double[:] src): dst[:] = src
def copy_2d(double[:, :] dst, double[:, :] src): dst[...] = src
def copy_row(double[:, :] dst, double[:] src): dst[:, :] = src
def copy_leading(double[:] dst, double[:, :] src): dst[:] = src
def copy_leading_object(object[:] dst, object[:, :, :] src): dst[...] = src[1:, :, 0]
def copy_contiguous(double[:, ::1] dst, double[::1, :] src): dst[:] = src
def copy_part(int[:, :] dst, int[:, :] src): dst[1:, ::2] = src[:-1, 1::2]
def shift_up(int[:] v): v[1:] = v[:-1]
def shift_down(int[:] v): v[:-1] = v[1:]
def reverse(int[:] v): v[:] = v[::-1]
def transpose_in_place(int[:, :] v): v[:, :] = v.T
def fill(double[:, :] v, double x): v[...] = x
def fill_object(double[:] v, x): v[:] = x
def fill_part(short[:, :] v, int x): v[1:, 1] = x
def fill_row(short[:, :] v, int x): v[0] = x
def fill_nothing(int[:] v): v[2:2] = 5
def copies(double[:, :] v): return v.copy(), v.copy_fortran(), v.T.copy()
def copies_1d(int[:] v): return v.copy(), v[::-1].copy()
def is_contiguous(double[:, :] v): return v.is_c_contig(), v.is_f_contig(), v.copy().is_c_contig(), v.T.is_f_contig()


def copy_is_independent(int[:] v):
    cdef int[:] w = v.copy()
    w[0] = 99
    return v[0], w[0]


def copy_of_const(const double[:] v):
    cdef double[:] w = v.copy()
    w[0] = 1
    return w


def contiguous_copies(int[:, :] v):
    cdef int[:, ::1] c = v.copy()
    cdef int[::1, :] f = v.copy_fortran()
    return c, f


def assign_object(double[:] v, source): v[...] = source


def one_element(long[:, :] v):
    v[0, 0] = v[-1, -1]
    v[0, -1] += 10
    v[-1, 0] -= 3
    v[0, 1] *= 2
    v[1, 1] <<= 2


def swap(int[:] v, int i, int j):
    v[i], v[j] = v[j], v[i]


def wide_to_narrow(float[:] dst, double[:] src):
    cdef Py_ssize_t i
    for i in range(dst.shape[0]):
        dst[i] = <float>src[i]


cdef double first_of(double[:, ::1] v) except? -1:
    return v[0, 0]


def parts_of_contiguous(double[:, :, ::1] v, int n):
    """Sub-views that keep what `::1` promises: surely, or as it turns out."""
    return first_of(v[n]), first_of(v[n, :1]), first_of(v[n:, 0, :])


ctypedef fused plane_or_row:
    object
    double[:]
    double[:, :]

cdef first_item(plane_or_row v):
    return len(v), v[0]


def held_by_a_wider_declaration(double[:, ::1] v, double[::1] w):
    return first_item(v)[0], first_item(v.T)[0], first_item(w), first_item(v[0])


def data_pointer(int[:, :] v):
    return (<int*> v._data)[0], (<int*> v[1:]._data)[0]


def same_object_twice(int[:] a, int[:] b):
    a[1:] = b[:-1]


def fill_row_with(double[:, :] a, i, x):
    a[i] = x
