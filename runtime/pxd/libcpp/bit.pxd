# cython: headers_on_use=True
# Bits of unsigned integers; needs C++20.

cdef extern from "<bit>" namespace "std" nogil:
    cdef enum class endian:
        little
        big
        native
    To bit_cast[To, From](From& x)
    bint has_single_bit[T](T x)
    T bit_ceil[T](T x)
    T bit_floor[T](T x)
    int bit_width[T](T x)
    T rotl[T](T x, int shift)
    T rotr[T](T x, int shift)
    int countl_zero[T](T x)
    int countl_one[T](T x)
    int countr_zero[T](T x)
    int countr_one[T](T x)
    int popcount[T](T x)
