print(__name__, "begins")

cdef int limit = 100


cdef int helped(int number):
    return min(number + 1, limit)


print(__name__, "ends")
