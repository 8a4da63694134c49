ctypedef int transform(int)
cdef transform doubled
cdef int combined(int a, double* values, int[::1] values) except? -1
cpdef widened(int a)
