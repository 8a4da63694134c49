cimport cython
from cpython.datetime cimport datetime, tzinfo
ctypedef double real
ctypedef fused num:
    int
    double
cdef struct point:
    int x
    double y
cdef int counter
cdef double half(double x) noexcept nogil
cdef real risky(int x) except -1
cdef object join(object a, list b)
cpdef int twice(int x)
cdef point make(int x)
cdef num triple(num x)
import math
cdef inline double length(double x, double y) except -1:
    return math.hypot(x, y)
cdef inline int plus_one(int x):
    return x + 1 + ZERO
cdef enum:
    ZERO = 0
cdef class Shape:
    cdef public double width
    cdef int flag
    cdef object label
    cdef double area(self)
    cpdef str name(self)
    cdef int fails(self, int x) except -1
    cdef double covered(self, double[:] widths)
    @cython.final
    cdef double doubled(self)
    cdef double last(self)
    cdef double grown(self, double by=*, object note=*)
cdef class Plain:
    cdef int a
    cdef readonly object b
cdef double total(double[:] values) noexcept nogil
cdef double[:] tail(double[:] values)
cdef void keep(double[:, ::1] values)
cdef object base_of(double[:] values)
cdef tzinfo zone_of(datetime time)
cdef double scaled(double x, double factor=*, list seen=*, int* place=*)
cpdef object joined(object a, bint twice=*, object b=*)
cdef str format_of(char[:] v)
ctypedef double[:] values_t
cdef values_t* kept_values(double[:] values) except NULL
cdef double last_of(values_t* values) noexcept nogil
ctypedef int visitor(int x, double* sum) except -1
cdef visitor add_up, add_squares
cdef class Held:
    cdef double[:] values
    cdef public double[:, ::1] table
    cdef int after
    cdef double sum(self) noexcept
cdef object cython_array(int n)
cdef num powered(num x, int times=*, bint negated=*)

cdef class Table:
    cdef int kept
    cdef num times(self, num x, int by=*)
    cdef int first(self)
    @staticmethod
    cdef Table made(int kept)
    @staticmethod
    cdef int combined(int x, int by=*) except -1
    cpdef num both(self, num x, cython.floating y)
    cdef int grown(self, int x)
    cdef double weighed(self, double x)
    cdef object named(self)
    cpdef int counted(self, int by=*)
    cdef int last(self)
cdef class WideTable(Table):
    cdef int grown(self, int x, int by=*, object note=*)
    cdef double weighed(self, double x, double[:] weights=*, point at=*)
    cdef num times(self, num x, int by=*)
    cpdef object named(self)
    cpdef int counted(self, int by=*, int more=*)
    cdef int after(self)

# What a header provides, and not the module itself.
cdef int provided(int x, double[2] pair) noexcept nogil
cdef int provided_count "provided_count"
