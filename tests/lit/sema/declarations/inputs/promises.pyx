cdef int f(double x): return 1
