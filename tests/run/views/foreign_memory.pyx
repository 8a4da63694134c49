# cython: language_level=3
"""Memory of objects that have no buffer: __array_interface__ and DLPack."""
cimport cython



cdef struct Point:
    double x
    float[2] parts
    int tag


ctypedef fused number:
    int
    long long
    float
    double
    float complex


kept = None


def total(const double[:] v):
    cdef double sum = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        sum += v[i]
    return sum


def total_2d(const double[:, :] v):
    cdef double sum = 0
    cdef Py_ssize_t i, j
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            sum += (i + 1) * v[i, j]
    return sum


def total_c(const double[:, ::1] v):
    return total_2d(v)


def bytes_of(const unsigned char[:] v):
    return bytes(v)


def longs(const long[:] v):
    return [v[i] for i in range(v.shape[0])]


def flags_of(const char[:] v):
    return [v[i] for i in range(v.shape[0])]


def objects(object[:] v):
    return list(v)


def double_it(double[:] v):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] *= 2


def keep(double[:] v):
    global kept
    kept = v
    return v.base


def let_go():
    global kept
    kept = None


def which(number[:] v):
    if number is int:
        name = "int"
    elif number is cython.longlong:
        name = "long long"
    elif number is float:
        name = "float"
    elif number is double:
        name = "double"
    else:
        name = "float complex"
    return name, v.shape[0]


def two(double[:] v, double[:] w):
    return v[0] + w[0]


def points(const Point[:] v):
    return [(v[i].x, v[i].parts[1], v[i].tag) for i in range(v.shape[0])]


def point_array(Point[:] v):
    return v


def assign(double[:] v, source):
    object_of_view = <object> v
    object_of_view[...] = source




