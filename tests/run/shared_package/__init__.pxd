from .kinds cimport count_t

cpdef enum Kind:
    ROUND = 1
    FLAT = 3

cpdef enum:
    NAMELESS = 7

cdef count_t of_package(count_t n) except? -1
