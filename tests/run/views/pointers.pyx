from libc.stdlib cimport calloc, free

ctypedef float[:, :] Plane
ctypedef const float[:, ::1] Fixed

cdef struct Node:
    Plane* plane
    int count


cdef enum:
    SIZE = 26 * sizeof(void*)  # of a view in memory


cdef class Planes:
    cdef Plane kept  # what lies in memory keeps nothing itself
    cdef Plane* items
    cdef readonly int count

    def __cinit__(self, int count):
        self.items = <Plane*> calloc(count, SIZE)
        self.count = count

    def put(self, int i, Plane plane):
        self.kept = plane
        self.items[i] = self.kept

    def get(self, int i):
        return self.items[i].base if self.items[i] is not None else None

    def copy(self, int i, int j):
        with nogil:
            self.items[i] = self.items[j]

    def total(self, int i):
        return total(self.items[i])

    def first_row(self, int i):
        cdef float[:] row = self.items[i][0]
        self.kept = None
        row[0] += 1
        return [x for x in row]

    def clear(self):
        for i in range(self.count):
            self.items[i] = None
        self.kept = None

    def __dealloc__(self):
        free(self.items)


cdef double total(Plane plane) noexcept nogil:
    cdef double sum = 0
    cdef Py_ssize_t i, j
    for i in range(plane.shape[0]):
        for j in range(plane.shape[1]):
            sum += plane[i, j]
    return sum


def total_through_pointer(Plane a):
    cdef Plane* p = <Plane*> calloc(1, SIZE)
    p[0] = a
    cdef double sum = 0
    cdef Py_ssize_t i, j
    with nogil:
        for i in range(p[0].shape[0]):
            for j in range(p[0].shape[1]):
                sum += p[0][i, j]
    shape = p.shape[0], p.shape[1], p.strides[0] == p[0].strides[0], p.suboffsets[0]
    p[0] = None
    free(p)
    return sum, shape


def change(Plane a, int i, float x):
    cdef Node node
    node.plane = <Plane*> calloc(2, SIZE)
    node.plane[1] = a
    try:
        node.plane[1][i, 0] = x
        node.plane[1][i, 1] += x
        plane = node.plane[1]
        plane[i, 1] *= 2
        return node.plane[1][0, 0], plane[0, 1]
    finally:
        node.plane[1] = None
        free(node.plane)


cdef Plane* make(Py_ssize_t rows, Py_ssize_t columns) noexcept nogil:
    cdef Plane* made = <Plane*> calloc(1, SIZE)
    made.shape[0] = rows
    made.shape[1] = columns
    made.strides[0] = columns * sizeof(float)
    made.strides[1] = sizeof(float)
    made.suboffsets[0] = -1
    made.suboffsets[1] = -1
    made._data = <char*> calloc(rows * columns, sizeof(float))
    return made


cdef void release(Plane* made) noexcept nogil:
    free(&made[0][0, 0])
    made[0] = None
    free(made)


def fill_made(int rows, int columns):
    cdef Plane* made = make(rows, columns)
    cdef Plane view = made[0]
    for i in range(rows):
        for j in range(columns):
            made[0][i, j] = 10 * i + j
    view[0, 0] = 5
    result = total(made[0]), view.shape[0], made.shape[1], [[view[i, j] for j in range(columns)] for i in range(rows)]
    release(made)
    return result


cdef Plane* advance(Plane** at, int count):
    at[0] += count
    return at[0]


def swapped(Plane a, Plane b):
    cdef Plane* p = <Plane*> calloc(2, SIZE)
    cdef Plane* at = p
    p[0] = a
    p[1] = b
    p[0], p[1] = p[1], p[0]
    result = total(p[0]), total(advance(&at, 1)[0]), at == p + 1, at - p
    p[0] = p[1] = None
    free(p)
    return result


cdef float at(const float[:, ::1]* view, int i):
    return view[0][i, 0]


def constant(const float[:, ::1] a, int i):
    cdef Fixed* p = <Fixed*> calloc(1, SIZE)
    p[0] = a
    try:
        return at(p, i), p == NULL, p is not NULL
    finally:
        p[0] = None
        free(p)
