# cython: headers_on_use=True
# The ranges of numbers.

cdef extern from "<limits>" namespace "std" nogil:
    cdef cppclass numeric_limits[T]:
        bint is_signed
        bint is_integer
        bint is_exact
        bint has_infinity
        bint has_quiet_NaN
        int digits
        int digits10
        @staticmethod
        T min()
        @staticmethod
        T max()
        @staticmethod
        T lowest()
        @staticmethod
        T epsilon()
        @staticmethod
        T infinity()
        @staticmethod
        T quiet_NaN()
