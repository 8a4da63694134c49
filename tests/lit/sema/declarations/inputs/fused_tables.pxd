ctypedef fused number:
    int
    double
cdef class Table:
    cdef number twice(self, number x)
