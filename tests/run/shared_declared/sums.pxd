cdef int product(int left, int right) except? -1
ctypedef fused number:
    int
    double
cdef number both_products(number x)
cdef int from_header(int x) except? -1
cdef class Square:
    cdef int side
    cdef int area(self)
    cdef number scaled(self, number by)
