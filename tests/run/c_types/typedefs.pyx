# Typedefs of another module's typedefs, under the same name and under another.
cimport typedefs_helper as helper
from libc.stdlib cimport div

cdef extern from "stdlib.h":
    ctypedef struct div_t:
        int quot
        int rem

ctypedef helper.index_t index_t
ctypedef helper.flag_t mark_t


cdef class Counter:
    cdef index_t count
    cdef mark_t mark

    def add(self, index_t n):
        self.count += n
        self.mark = <mark_t>self.count
        return self.count, self.mark


def run(n):
    counter = Counter()
    return counter.add(n), counter.add(n)


# The .pxd announces both, one by the type of its function, one with a name twice.
cdef int doubled(int x):
    return 2 * x


cdef int combined(int a, double* values, int[::1] counts) except? -1:
    return a + <int>values[0] + counts[0]


def parts(int a, int b, int[::1] counts):
    cdef div_t whole = div(a, b)
    cdef transform* change = doubled
    cdef double half = 4.5
    return whole.quot, whole.rem, change(a), combined(a, &half, counts)


# Names of variables that are those of types, whose pointers stand beside them.
ctypedef double c
ctypedef float s

cdef struct point:
    double x


cdef double mixed(s* c, c* s, c d, point* point):
    return c[0] + s[0] + d + point.x


def shadowed(double point):
    cdef s a = 1
    cdef c b = 2
    cdef double s = point
    c = 3
    return pointed(&a, &b, c, s)


cdef double pointed(s* a, double* b, c c, double x):
    cdef point p
    p.x = x
    return mixed(a, b, c, &p)


# The definition has more parameters than its promise, which are optional.
cpdef widened(int a, int b=2, c=None):
    return a, b, c


def call_widened():
    return widened(1), widened(1, 3), widened(1, 3, "c")


cdef int larger(double* a, double* b) noexcept:
    return a[0] > b[0]


# A pointer to what a typedef of another module names.
def choose(double a, double b):
    cdef helper.chosen* choice = <helper.chosen*> &larger
    return choice(&a, &b), choice == <helper.chosen*> larger
