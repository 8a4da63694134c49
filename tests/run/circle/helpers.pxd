cdef int helped(int number)
cdef int limit
