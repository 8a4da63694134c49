cdef int made(int number)
