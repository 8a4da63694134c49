"""Attributes that are objects, used by threads that do not hold the GIL."""
from cython.parallel cimport prange
import sys


cdef class Inner:
    cdef double weight

    def __cinit__(self, double weight):
        self.weight = weight

    cdef double times(self, double x) noexcept nogil:
        return self.weight * x


cdef class Middle:
    cdef Inner inner

    def __cinit__(self, Inner inner):
        self.inner = inner


cdef class Outer:
    cdef Middle middle

    def __cinit__(self, double weight):
        self.middle = Middle(Inner(weight))

    cdef double step(self, int i) noexcept nogil:
        return self.middle.inner.times(i) + self.middle.inner.weight

    def total(self, int n, int threads):
        cdef double total = 0
        cdef int i
        for i in prange(n, nogil=True, num_threads=threads):
            total += self.middle.inner.times(i) + self.step(i)
        return total

    def references(self):
        return sys.getrefcount(self.middle), sys.getrefcount(self.middle.inner)


cdef Inner shared = Inner(2)


def total_of_shared(int n, int threads):
    cdef double total = 0
    cdef int i
    before = sys.getrefcount(shared)
    for i in prange(n, nogil=True, num_threads=threads):
        total += shared.times(i)
    return total, sys.getrefcount(shared) - before


def totals(double weight, int n, int threads):
    outer = Outer(weight)
    before = outer.references()
    return outer.total(n, threads), before == outer.references()
