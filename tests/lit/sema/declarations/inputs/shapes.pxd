ctypedef double real
cdef real area(real width)
