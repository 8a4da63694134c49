# cython: language_level=3
"""Shape, strides and the other attributes; views as objects; None."""
import numpy as np
cimport cython
from libc.string cimport memcpy


def shape(double[:, :] v): return v.shape[0], v.shape[1], v.strides[0], v.strides[1], v.suboffsets[0]
def extents_in_place(double[:, :] v):
    cdef Py_ssize_t* extents = <Py_ssize_t*> v.shape
    cdef Py_ssize_t* steps = <Py_ssize_t*> v.strides
    return extents[0], (<Py_ssize_t*>v.shape)[1], <Py_ssize_t*> v.shape == extents, steps[0], (<Py_ssize_t*> v.strides)[1]
@cython.boundscheck(False)
def extents_behind_the_last(double[:, :] v, int k):
    cdef int i
    return [v.shape[i] for i in range(2, 8)], v.shape[k], v.strides[k], v.suboffsets[k] if k < 2 else None
cdef class Holder:
    cdef double[:, :] v
    def __init__(self, v): self.v = v
    def extents(self):
        cdef Py_ssize_t* second = &self.v.shape[1]
        return second[0], second[-1], (&self.v.strides[0])[1], (<Py_ssize_t*> self.v.shape)[0]
cdef Py_ssize_t product(Py_ssize_t* extents, int n) noexcept nogil:
    cdef Py_ssize_t result = 1
    cdef int i
    for i in range(n): result *= extents[i]
    return result
def extents_by_address(double[:, :] v):
    cdef Py_ssize_t total
    with nogil: total = product(&v.shape[0], 2)
    return total, product(&v.shape[1], 1), Holder(v).extents()
def sizes(double[:, :] v): return v.ndim, v.size, v.itemsize, v.nbytes, len(v)
def as_object(double[:, :] v): return v
def as_array(double[:, :] v): return np.asarray(v)
def base(double[:] v): return v.base is None
def base_of_slice(double[:] v):
    v = v[1:]
    return type(v.base).__name__
def text(double[:] v): return str(v)
def is_none(double[:] v): return v is None, v is not None
def none_shape(double[:] v=None): return v.shape[0] if v is not None else -1
def not_none(double[:] v not None): return v.shape[0]
def index_none(double[:] v=None): return v[0]
def length_of_none(double[:] v=None): return len(v)
def truth(double[:] v): return v.shape[0] > 0
def iterate(double[:] v): return [x for x in v]
def iterate_rows(double[:, :] v): return [row for row in v]
def kept(double[:] v): return [v, v[1:]]
def passes_to_numpy(double[:, :] v): return np.sum(v), np.asarray(v).T.shape
def object_indices(double[:, :] v):
    o = v
    return o[0, 0], o[-1], o[..., 0], o[0:1], len(o), tuple(o.shape)[:2], tuple(o.strides)[:2], o.ndim, o.nbytes, o.itemsize, o.size
def object_writes(double[:, :] v):
    o = v
    o[0, 0] = 42
    o[1] = 7
    o[:, 1] = o[:, 0]
def object_key(double[:] v, key):
    o = v
    return o[key]
def object_set(double[:] v, key, value):
    o = v
    o[key] = value
def object_copies(double[:, :] v):
    o = v
    return o.copy(), o.copy_fortran(), o.T, o.is_c_contig(), o.is_f_contig()
def extents_as_object(double[:, :] v): return v.shape, v.strides, v.suboffsets
def read_only_object(const double[:] v): return v


def unbound(flag):
    cdef double[:] v
    if flag:
        v = np.ones(3)
    return v[0]


def local_from_numpy(int n, int m):
    cdef double[:, ::1] v = np.zeros((n, m), dtype=np.float64)
    cdef int i, j
    for i in range(n):
        for j in range(m):
            v[i, j] = i * 10 + j
    return np.asarray(v)


def local_of_wrong_type(n):
    cdef int[:] v = np.zeros(n)
    return v[0]


cdef double[:] module_view

def set_module_view(v):
    global module_view
    module_view = v

def read_module_view(int i): return module_view[i]
def module_view_object(): return module_view


cdef double total_of(double[:] v) noexcept nogil:
    cdef double total = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        total += v[i]
    return total


cdef double[:] tail_of(double[:] v):
    return v[1:]


cdef void fill_with(double[:] v, double x) noexcept nogil:
    v[:] = x


def passing(double[:, :] v):
    cdef Py_ssize_t i
    result = []
    for i in range(v.shape[0]):
        result.append(total_of(v[i]))
    return result, total_of(tail_of(v[0]))


def filling(double[:, :] v):
    fill_with(v[0], 5)
    fill_with(v[:, -1], 6)


def follows(double[:, :] v): return v.is_c_contig(), v.is_f_contig(), (<object> v).is_c_contig(), (<object> v).is_f_contig()


def follows_in_c_order(double[:, ::1] v): return v.is_c_contig(), v.is_f_contig()


def compared_with_none(double[:] m):
    cdef bint is_none, is_some
    with nogil:
        is_none = m is None and None is m and m == None and None == m
        is_some = m is not None and None is not m and m != None and None != m
    return is_none, is_some


cdef extern from *:
    """
    static Py_ssize_t product_of(Py_ssize_t *numbers, int count) {
      Py_ssize_t result = 1;
      for (int i = 0; i < count; i++) result *= numbers[i];
      return result;
    }
    """
    Py_ssize_t product_of(Py_ssize_t *numbers, int count) nogil


cdef Py_ssize_t last_of_two(Py_ssize_t[8] numbers) noexcept nogil:
    return numbers[1]


def extents_as_memory(double[:, :] a):
    cdef Py_ssize_t[2] copied
    cdef Py_ssize_t *strides
    cdef const Py_ssize_t *shape = a.shape
    strides = a.strides
    memcpy(copied, a.shape, sizeof(copied))
    return product_of(a.shape, 2), last_of_two(a.strides), shape[0], shape[1], strides[0], copied[1]
