cdef double half(double x) noexcept nogil
cdef object label(object value, int width=*)
cdef class Shape:
    cdef double width
    cdef double area(self) except -1
