# cython: language_level=3
"""A walk through what typed memoryviews do: each function shows one thing, and prints what came of it."""
from cpython cimport array
from cython cimport view
from libc.stdlib cimport free, malloc
import array as python_array
import numpy as np


def indexing():
    """Missing indices select whole axes; `...` stands for as many as are missing."""
    cdef int[:, :, :] v = np.arange(24, dtype=np.intc).reshape(2, 3, 4)
    print("the same plane:", np.array_equal(v[1], v[1, :, :]), np.array_equal(v[1], v[1, ...]))
    print("an element:", v[1, 2, 3], "the last by a negative index:", v[-1, -1, -1])
    print("every second column, backwards:", np.asarray(v[0, 0, ::-2]))


def copying():
    """A copy in place, by any of three spellings, broadcast where the source has extents of one."""
    cdef int[:, :] source = np.arange(6, dtype=np.intc).reshape(2, 3)
    cdef int[:, :] target = np.zeros((2, 3), dtype=np.intc)
    target[...] = source
    target[:] = source
    target[:, :] = source[:1]
    print("the first row in both:", np.asarray(target).tolist())
    cdef int[:] row = target[0]
    row[1:] = row[:-1]
    print("overlap:", np.asarray(row).tolist())
    cdef int[:, ::1] c_order = source.copy()
    cdef int[::1, :] fortran_order = source.copy_fortran()
    print("strides of the copies:", c_order.strides[0], c_order.strides[1], "and", fortran_order.strides[0], fortran_order.strides[1])


def transposing():
    cdef int[:, ::1] c_order = np.arange(6, dtype=np.intc).reshape(2, 3)
    cdef int[::1, :] fortran_order = c_order.T
    print("transposed:", np.asarray(fortran_order).tolist(), "Fortran order:", fortran_order.is_f_contig())


def new_axes():
    cdef double[:] v = np.linspace(0, 10, num=50)
    print("None inserts an axis:", np.shape(v[None]), np.shape(v[None, :]), np.shape(v[:, None]))


def old_syntax(object[int, ndim=3, mode="strided"] arr):
    """The older declaration of a buffer gives the same elements."""
    cdef int total = 0
    for i in range(arr.shape[0]):
        for j in range(arr.shape[1]):
            for k in range(arr.shape[2]):
                total += arr[i, j, k]
    print("sum by the old syntax:", total)


def contiguous_only():
    """`::1` promises that nothing lies between the elements. What has another layout is refused."""
    c_contig = np.arange(24).reshape((2, 3, 4))
    cdef long[:, :, ::1] v = c_contig
    try:
        v = np.array(c_contig, order="F")
    except ValueError as error:
        print("ValueError:", error)
    cdef long[:, :, ::view.contiguous] every_second = v[::2]
    print("the last axis alone:", every_second.strides[2], "bytes from one to the next")


cdef class Rows:
    """Exports rows that lie anywhere, by pointers to them."""
    cdef int first[3]
    cdef int second[3]
    cdef int* rows[2]
    cdef Py_ssize_t shape[2]
    cdef Py_ssize_t strides[2]
    cdef Py_ssize_t suboffsets[2]

    def __cinit__(self):
        for k in range(3):
            self.first[k], self.second[k] = k, 10 + k
        self.rows[0], self.rows[1] = self.first, self.second
        self.shape[0], self.shape[1] = 2, 3
        self.strides[0], self.strides[1] = sizeof(int*), sizeof(int)
        self.suboffsets[0], self.suboffsets[1] = 0, -1

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        buffer.buf = self.rows
        buffer.obj = self
        buffer.len = 6 * sizeof(int)
        buffer.itemsize = sizeof(int)
        buffer.readonly = 0
        buffer.ndim = 2
        buffer.format = b"i"
        buffer.shape = self.shape
        buffer.strides = self.strides
        buffer.suboffsets = self.suboffsets
        buffer.internal = NULL


def general_layouts():
    """Axes that lead through pointers: always, or where the buffer says so."""
    cdef int[::view.indirect, ::1] rows = Rows()
    cdef int[::view.generic, :] either = Rows()
    print("behind pointers:", rows[1, 2], either[1, 2], "suboffsets:", either.suboffsets[0], either.suboffsets[1])
    either = np.arange(6, dtype=np.intc).reshape(2, 3)
    print("direct:", either[1, 2], "suboffsets:", either.suboffsets[0], either.suboffsets[1])
    cdef int[:, :] direct
    try:
        direct = Rows()
    except ValueError as error:
        print("ValueError:", error)


def view_objects():
    """A view that becomes a Python object keeps its attributes, and knows whose memory it is."""
    cdef int[:] a = np.arange(10, dtype=np.intc)
    a = a[::2]
    print(a, np.asarray(a), a.base)
    cdef object o = a
    print(o.shape, o.strides, o.suboffsets, o.ndim, o.size, o.itemsize, o.nbytes)
    o[1:3] = o[0]
    print("through the object:", o[2], a[2], o.T[-1], list(o))


cdef void set_free(void* data) noexcept:
    free(data)
    print("the data is free")


def cython_arrays():
    """Memory of one's own, a pointer or a C array as an array that exports its buffer."""
    cdef int[:, :] own = view.array(shape=(10, 2), itemsize=sizeof(int), format="i")
    own[...] = 7
    print("an array of its own:", np.sum(own))
    cdef int* data = <int*> malloc(20 * sizeof(int))
    cdef view.array given = view.array(shape=(10, 2), itemsize=sizeof(int), format="i", mode="fortran", allocate_buffer=False)
    given.data = <char*> data
    given.callback_free_data = set_free
    for k in range(20):
        data[k] = k
    print("a pointer in Fortran order:", given[3, 1], given.strides)
    given = None
    cdef int c_array[2][3]
    cdef int[:, ::1] over = c_array
    over[:] = 4
    print("a C array:", c_array[1][2], np.asarray(<int[:2, :3]> &c_array[0][0]).tolist(), (<view.array> <int[:, :]> c_array).shape)


def sum_array(int[:] values):
    """Any exporter of a buffer will do.

    >>> import array
    >>> sum_array(array.array('i', [1, 2, 3]))
    6
    """
    cdef int total = 0
    for i in range(values.shape[0]):
        total += values[i]
    return total


def python_arrays():
    cdef array.array numbers = python_array.array("i", [1, 2, 3])
    cdef array.array[int] typed = numbers
    cdef array.array wider = array.clone(numbers, 5, zero=True)
    wider.data.as_ints[4] = 6
    array.extend(wider, numbers)
    print("array.array:", sum_array(numbers), typed[2], wider.tolist())


def perhaps(double[:] values=None):
    """None is a view, too, unless the argument says otherwise."""
    print("None is given" if values is None else "a view is given")


def surely(double[:] values not None):
    print("a view of", values.shape[0])
