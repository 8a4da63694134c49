# cython: language_level=3
"""Views that nothing has been assigned to yet, and None: locals, views of the module, attributes of cdef classes."""
cimport cython
import numpy as np

cdef double[:] module_view


cdef class Holder:
    cdef double[:] row
    cdef public double[:, :] table

    def __init__(self, n=0):
        if n:
            self.row = np.arange(1.0, n + 1)
            self.table = np.ones((n, n))

    def set(self, x): self.row = x

    def element(self): return self.row[0]
    def write(self, int i): self.row[i] = 3
    def shape(self): return self.row.shape[0]
    def as_object(self): return self.row
    def length(self): return len(self.row)
    def is_none(self): return self.row is None
    def part(self): return self.row[1:]
    def fill(self): self.row[:] = 4
    def copy(self): return self.row.copy()
    def transposed(self): return self.table.T
    def numbers(self): return self.row.size, self.row.nbytes, self.row.ndim, self.row.itemsize
    def base(self): return self.row.base is None
    def items(self): return [x for x in self.row]

    def local(self):
        x = self.row
        return x.shape[0]

    def total(self, int n):
        cdef int i
        cdef double total = 0
        for i in range(n):
            total += self.row[i]
        return total

    def whole_total(self):
        cdef Py_ssize_t i
        cdef double total = 0
        for i in range(self.row.shape[0]):
            total += self.row[i]
        return total

    @cython.boundscheck(False)
    @cython.wraparound(False)
    def unchecked_total(self, int n):
        cdef int i
        cdef double total = 0
        for i in range(n):
            total += self.row[i]
        return total

    @cython.initializedcheck(False)
    def shape_unchecked(self): return self.row.shape[0]


def on_holder(n, name, *arguments):
    return getattr(Holder(n), name)(*arguments)


def on_none(name, *arguments):
    holder = Holder(3)
    holder.set(None)
    return getattr(holder, name)(*arguments)


def module_element(): return module_view[0]
def module_shape(): return module_view.shape[0]
def module_object(): return module_view
def module_fill(): module_view[:] = 3
def module_is_none(): return module_view is None
def module_items(): return [x for x in module_view]

def module_total(int n):
    cdef int i
    cdef double total = 0
    for i in range(n):
        total += module_view[i]
    return total

def set_module_view(x):
    global module_view
    module_view = x


def local_element(bint bind):
    cdef double[:] v
    if bind:
        v = np.ones(3)
    return v[0]

def local_total(bint bind, int n):
    cdef double[:] v
    cdef int i
    cdef double total = 0
    if bind:
        v = np.ones(3)
    for i in range(n):
        total += v[i]
    return total

def local_object(bint bind):
    cdef double[:] v
    if bind:
        v = np.ones(3)
    return v

def deleted():
    cdef double[:] v = np.ones(3)
    del v
    return v[0]


def copy_of_none(double[:] v): return v.copy()
def assign_none(double[:] a, double[:] b): a[:] = b
def assign_none_row(double[:, :] a, double[:] b): a[:] = b
def suboffset(double[:] v): return v.suboffsets[0]


cdef double[:] chosen(double[:] v, int which):
    if which == 1:
        return v
    elif which == 2:
        raise KeyError("given")

cdef double[:] chosen_without_gil(double[:] v, int which) nogil:
    if which == 1:
        return v

cpdef double[:] chosen_by_python(double[:] v, int which):
    if which == 1:
        return v

def result_of(double[:] v, int which): return chosen(v, which)

def result_without_gil(double[:] v, int which):
    cdef double[:] result
    with nogil:
        result = chosen_without_gil(v, which)
    return result


@cython.nonecheck(True)
def checked(which):
    cdef double[:] v = None
    cdef double[:, :] w = None
    cdef double[:] row
    if which == "element": return v[0]
    if which == "slice": return v[1:]
    if which == "whole": return v[...]
    if which == "new axis": return v[None]
    if which == "row": row = w[0]
    if which == "set": v[0] = 1
    if which == "add": v[0] += 1
    if which == "fill": v[:] = 1
    if which == "fill row": w[0] = 1
    if which == "set 2d": w[0, 0] = 1
    if which == "assign": w[:] = v
    if which == "shapes": return v.shape
    if which == "shape": return v.shape[0]
    if which == "stride": return v.strides[0]
    if which == "suboffset": return v.suboffsets[0]
    if which == "transposed": return w.T
    if which == "copy": return v.copy()
    if which == "copy_fortran": return w.copy_fortran()
    if which == "is_c_contig": return v.is_c_contig()
    if which == "is_f_contig": return w.is_f_contig()
    if which == "ndim": return v.ndim
    if which == "size": return v.size
    if which == "nbytes": return v.nbytes
    if which == "itemsize": return v.itemsize
    if which == "base": return v.base
    if which == "length": return len(v)
    if which == "items": return [x for x in v]
    if which == "object": return <object> v


@cython.nonecheck(True)
def checked_argument(double[:, :] a, double[:] b):
    """What is there is used as without the check."""
    cdef double[:] row = a[0]
    row[0] += b[0]
    a[1] = b
    a[:, 1] = 3
    b = a[0, ::-1]
    b[0] = 7
    return a.shape[0], b.copy(), a.T, row
