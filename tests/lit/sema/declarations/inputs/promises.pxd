cdef int f(int x)
cdef int missing(int x)
cdef class Missing
