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
