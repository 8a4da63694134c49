cdef int asked(int x)
cdef int any_value(int x) except *
cdef int star(int x) except? -1
cdef int silent(int x)
cdef double same_number(double x) except? -1.0
cdef f_object(x)
cdef int other_type(long x)
cdef int value_left_out(int x) except -1
cdef int other_value(int x) except -2
cdef int checked(int x) except -1
cdef int star_for_value(int x) except? -2
cdef int noexcept_left_out(int x) noexcept
cdef int nogil_left_out(int x) noexcept nogil
cdef int nogil_added(int x) noexcept

cdef class Counter:
    cdef int same(self)
    cdef void nogil_left_out(self) noexcept nogil
    cdef void nogil_added(self) noexcept
    cdef int value_left_out(self) except -1
