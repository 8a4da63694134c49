cdef int f(int)
x = 1
