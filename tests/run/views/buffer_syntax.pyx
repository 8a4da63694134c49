# cython: language_level=3
cimport cython
cimport numpy as np
from cpython.buffer cimport PyObject_GetBuffer
from cython.view cimport contiguous, generic, indirect, indirect_contiguous
from libc.stdlib cimport malloc, free


cdef class Rows:
    """Rows in memory of their own: the first axis leads through pointers."""
    cdef int** rows
    cdef Py_ssize_t[2] shape, strides, suboffsets
    cdef readonly object asked, holder

    def __cinit__(self, content):
        self.shape = [len(content), len(content[0])]
        self.strides = [sizeof(int*), sizeof(int)]
        self.suboffsets = [0, -1]
        self.asked = []
        self.rows = <int**> malloc(self.shape[0] * sizeof(int*))
        for i, row in enumerate(content):
            self.rows[i] = <int*> malloc(self.shape[1] * sizeof(int))
            for j, value in enumerate(row):
                self.rows[i][j] = value

    def __dealloc__(self):
        for i in range(self.shape[0]):
            free(self.rows[i])
        free(self.rows)

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        self.asked.append((bool(flags & 1), flags & 0x100 == 0x100))
        self.holder = buffer.obj
        buffer.obj = [1]
        buffer.obj = self
        buffer.buf = self.rows
        buffer.len = self.shape[0] * self.shape[1] * sizeof(int)
        buffer.readonly = False
        buffer.format = "i"
        buffer.ndim = 2
        buffer.shape = self.shape
        buffer.strides = self.strides
        buffer.suboffsets = self.suboffsets
        buffer.itemsize = sizeof(int)
        buffer.internal = NULL

    def __releasebuffer__(self, Py_buffer* buffer):
        self.asked.append("released")


def exporter(content): return Rows(content)

def through_pointers(object[int, ndim=2] a, int i, int j): return a[i, j]
def through_pointers_set(object[int, ndim=2, mode="full"] a, int i, int j): a[i, j] = 9
def direct_only(object[int, ndim=2, mode="strided"] a): return a[0, 0]
def generic_view(int[::generic, :] a, int i, int j): return a[i, j]
def generic_local(o, int i, int j):
    cdef int[::generic, ::generic] a = o
    return a[i, j]
def indirect_rows(int[::indirect, ::1] a, int i, int j): return a[i, j]
def direct_view(int[:, :] a): return a[0, 0]

def reads(np.ndarray[double, ndim=1] a not None):
    cdef double s = 0
    cdef int i
    for i in range(a.shape[0]):
        s += a[i]
    return s

def takes_address(np.ndarray[double] a not None):
    cdef double* p = &a[0]
    return p[0]

def writes(np.ndarray[double] a): a[0] = 5
def adds(np.ndarray[double] a): a[-1] += 5
def reads_one_writes_one(np.ndarray[double] a, np.ndarray[double] b): a[0] = b[0]

def as_bytes(np.ndarray[np.uint8_t, cast=True] a): return a[0]
def as_unsigned(np.ndarray[unsigned int, cast=True] a): return a[0]

def no_negative(np.ndarray[double, negative_indices=False] a, int i): return a[i]

@cython.boundscheck(False)
@cython.boundscheck(True)
def outer_decorator_holds(np.ndarray[double] a, int i): return a[i]

@cython.wraparound(True)
@cython.wraparound(False)
def outer_wraparound_holds(double[:] a, int i): return a[i]

def comprehension(np.ndarray[double] a not None, n):
    cdef int i
    return [a[i] for i in range(n)], {i: a[i] for i in range(n)}, sum([a[i] for i in range(n) if i > 1])

def target_of_declared_type(items):
    cdef int i
    return [i for i in items]

def generator_of_declared_type(items):
    cdef short i
    return list((i + 1) for i in items)


cdef class Asked:
    """Hands on what an array exports, and keeps what was asked for."""
    cdef readonly object array, flags

    def __init__(self, array):
        self.array = array
        self.flags = []

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        self.flags.append(flags)
        PyObject_GetBuffer(self.array, buffer, flags)


def strided_1d(double[:] v): v[0] = 1
def contiguous_1d(double[::1] v): pass
def contiguous_axis(double[::contiguous] v): pass
def const_1d(const double[:] v): pass
def const_contiguous(const double[::1] v): pass
def strided_2d(double[:, :] v): pass
def c_2d(double[:, ::1] v): pass
def fortran_2d(double[::1, :] v): pass
def last_contiguous(double[:, ::contiguous] v): pass
def first_contiguous(double[::contiguous, :] v): pass
def generic_rows(double[::generic, :] v): pass
def generic_both(double[::generic, ::generic] v): pass
def generic_contiguous(double[::generic, ::1] v): pass
def const_generic(const double[::generic, :] v): pass
def const_fortran(const double[::1, :] v): pass
def indirect_strided(double[::indirect, :] v): pass
def indirect_rows_contiguous(double[::indirect_contiguous, ::1] v): pass
def indirect_fortran(double[::indirect, ::1, :] v): pass
def indirect_c(double[::indirect_contiguous, :, ::1] v): pass
def local_of(o):
    cdef double[:] v = o
def local_const(o):
    cdef const double[:, ::1] v = o
def buffer_1d(object[double] v): pass
def buffer_written(object[double] v): v[0] = 1
def buffer_strided(object[double, ndim=2, mode="strided"] v): pass
def buffer_c(object[double, ndim=2, mode="c"] v): pass
def buffer_c_written(object[double, ndim=2, mode="c"] v): v[0, 0] = 1
def buffer_fortran(object[double, ndim=2, mode="fortran"] v): pass
def buffer_full(object[double, ndim=2, mode="full"] v): v[0, 0] = 2

def asked_by(name, array):
    asked = Asked(array)
    try:
        globals()[name](asked)
        return asked.flags, None
    except ValueError as error:
        return asked.flags, str(error)
