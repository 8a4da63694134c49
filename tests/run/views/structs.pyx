# cython: language_level=3
"""Views of structs: nested, packed, with members that are arrays and complex numbers."""

cimport cython
from cython.view cimport generic, indirect
from libc.stdlib cimport free, malloc


cdef packed struct Packed:
    char c
    double d

cdef struct Point:
    float x
    float y

cdef struct Record:
    int number
    Point place
    short[2][3] grid
    unsigned char flag
    double complex z


def change(Record[:] records):
    cdef Py_ssize_t i
    for i in range(records.shape[0]):
        records[i].number *= 2
        records[i].place.x += 1
        records[i].place.y = records[i].place.x
        records[i].grid[1][2] = 7
        records[i].grid[0][i % 3] -= 1
    return records[0], records[-1].place


def whole(Record[:] records, Py_ssize_t i, Py_ssize_t j):
    cdef Record r = records[i]
    r.number += 100
    records[j] = r
    return records[j]


def packed_value(Packed[:, :] p):
    return p[1, 1].d


def packed_constant(const Packed[::1] p):
    return p[0]


def tail(Record[:] records):
    return records[1:]


cdef packed struct Tight:
    char kind
    double pos[3]
    Point inner
    bint on
    char name[5]
    float complex z
    short grid[2][2]
    bint flags[2]

cdef struct Loose:
    char kind
    double pos[3]
    Point inner
    bint on
    char name[5]
    float complex z
    short grid[2][2]
    bint flags[2]
    Tight part

ctypedef fused Any:
    Tight
    Loose


def members(Any[:] a, Py_ssize_t i, int k):
    return (a[i].kind, a[i].pos[k], a[i].inner, a[i].inner.y, a[i].on, a[i].name, a[i].z, a[i].z.imag, a[i].grid[k % 2][1], a[i].grid[0],
            a[i].grid, a[i].flags, a[i].pos, a[i].flags[1])


def write(Any[:] a, Py_ssize_t i, int k):
    a[i].kind = 65
    a[i].pos[k] += 2.5
    a[i].pos[0] *= 2
    a[i].inner.x = a[i].pos[k]
    a[i].inner.y -= 1
    a[i].on = not a[i].on
    a[i].name[k] = b'q'
    a[i].z = a[i].z * 1j + k
    a[i].grid[1][k % 2] -= 3
    a[i].flags[k % 2] = k > 0


def write_arrays(Any[:] a, Py_ssize_t i, o):
    a[i].pos = o['pos']
    a[i].grid = o['grid']
    a[i].name = o['name']
    a[i].flags = o['flags']
    a[i].inner = o['inner']


def copied(Any[:] a, Py_ssize_t i, Py_ssize_t j):
    a[i] = a[j]
    a[i].pos = a[0].pos
    return a[i]


def swap(Any[:] a, Py_ssize_t i, Py_ssize_t j): a[i], a[j] = a[j], a[i]


def from_dict(Any[:] a, Py_ssize_t i, o): a[i] = o


def filled(Any[:] a, Py_ssize_t i, o):
    a[:] = a[i]
    a[1:] = o


def address(Any[:] a, Py_ssize_t i):
    cdef Any* p = &a[i]
    p.kind = 7
    p.grid[1][1] = 8
    p.pos[1] = p[0].inner.x
    return p.name, p[0].inner, p[0]


def local(Any[:] a, Py_ssize_t i):
    cdef Any r = a[i]
    r.kind += 1
    r.pos[2] = 9
    a[i] = r
    r.pos[2] = 10
    return r


def items(Any[:] a):
    cdef Any r
    cdef double s = 0
    for r in a:
        s += r.pos[1] + r.inner.y
    return s, [x for x in a][-1]


def copies(Any[:] a): return a.copy()[0], a[1:].copy_fortran()[0]


def shift(Any[:] a):
    a[1:] = a[:-1]
    a[::2] = a[1]


def matrix(Any[:, :] a, Py_ssize_t i, Py_ssize_t j):
    a[i, j].inner.x += 1
    a[0] = a[i]
    a[:, 0] = a[i, j]
    a.T[j, i].pos[1] = 5
    return a[i, j].pos[1], a[i][j].inner, a.T[0, 0].kind


@cython.boundscheck(False)
@cython.wraparound(False)
def unchecked(Any[:] a):
    cdef Py_ssize_t i
    cdef int k
    cdef double s = 0
    with nogil:
        for i in range(a.shape[0]):
            for k in range(3):
                s += a[i].pos[k]
                a[i].pos[k] = i
            a[i].inner.x = s
    return s


def as_object(Any[:] a): return a


cdef class Rows:
    """The rows of an array, behind pointers."""
    cdef void** rows
    cdef Py_ssize_t[2] shape, strides, suboffsets
    cdef object array, format

    def __cinit__(self, a):
        self.array = a
        self.format = memoryview(a).format.encode()
        cdef Py_ssize_t n = a.shape[0]
        self.rows = <void**> malloc(n * sizeof(void*))
        for i in range(n):
            self.rows[i] = <void*> <size_t> a[i].ctypes.data
        self.shape = [n, a.shape[1]]
        self.strides = [sizeof(void*), a.strides[1]]
        self.suboffsets = [0, -1]

    def __dealloc__(self): free(self.rows)

    def __getbuffer__(self, Py_buffer* b, int flags):
        b.buf = self.rows
        b.obj = self
        b.len = self.array.nbytes
        b.readonly = 0
        b.format = self.format
        b.ndim = 2
        b.shape = self.shape
        b.strides = self.strides
        b.suboffsets = self.suboffsets
        b.itemsize = self.array.itemsize
        b.internal = NULL


def rows(a): return Rows(a)


def through(Any[::generic, :] a, Py_ssize_t i, Py_ssize_t j):
    a[i, j].pos[1] += 1
    a[i, j].inner.x = 4
    cdef Any* p = &a[i, j]
    p.kind = 9
    a[0, 0] = a[i, j]
    return a[i, j], a[i, j].pos[1], a[i][j].grid, a[::-1][i, j].pos[0], a[i:, 1:][0, 0].kind


def through_indirect(Any[::indirect, :] a, Py_ssize_t i, Py_ssize_t j):
    a[i, j].pos[2] -= 1
    return a[i, j].pos[2], a[i][j].inner, a[-1:][0, j].name


def reversed_rows(Any[::generic, :] a): return a[:, ::-1][0, 0].kind


def truths(bint[:, :] v, o):
    cdef bint two[2]
    cdef bint* p = &v[0, 0]
    two = [o, v[1, 1]]
    v[0, 1] = o
    return v[0, 0], v[0, 1], [x for x in v[1]], p[1], two, two[1]


cdef struct Pair:
    double first, second


cdef struct Pairs:
    Pair one
    Pair two
    int count


def listed_elements(Pair[:] v, Py_ssize_t i, double a):
    v[i] = [a, 2]
    v[i + 1] = {"second": a, "first": -a}
    return v[i], v[i + 1].first


def listed(double a):
    cdef Pair pair = [1, a]
    cdef Pairs pairs = [[1, 2], {"first": 3, "second": a}, 7]
    cdef Pair row[2]
    row = [[1, a], [a, 4]]
    pairs.two = [a, a]
    return pair, pairs, row[0].second, row[1].second
