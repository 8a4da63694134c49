cimport cython


cdef class Plain:
    """Documentation of the declaration."""
    cdef public int x
    cdef int doubled(self)
    cpdef double both(self, double by)


cdef class Derived(Plain):
    """Documentation that the module replaces."""
    cdef int doubled(self)


cpdef int scaled(int x, int by) except? -1


@cython.locals(total=cython.int)
cdef double plus(int x, int y=*)

cdef int hidden(int x)
