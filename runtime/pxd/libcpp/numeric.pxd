# cython: headers_on_use=True
# Numeric algorithms over ranges.

cdef extern from "<numeric>" namespace "std" nogil:
    T accumulate[It, T](It first, It last, T start) except +
    T accumulate[It, T, F](It first, It last, T start, F function) except +
    T inner_product[It, It2, T](It first, It last, It2 other, T start) except +
    Out partial_sum[It, Out](It first, It last, Out target) except +
    Out adjacent_difference[It, Out](It first, It last, Out target) except +
    void iota[It, T](It first, It last, T start) except +
    T gcd[T](T a, T b) except +
    T lcm[T](T a, T b) except +
    T reduce[It, T](It first, It last, T start) except +
    T reduce[It, T, F](It first, It last, T start, F function) except +
    T transform_reduce[It, It2, T](It first, It last, It2 other, T start) except +
    T transform_reduce[It, T, F, G](It first, It last, T start, F function, G change) except +
    Out inclusive_scan[It, Out](It first, It last, Out target) except +
    Out inclusive_scan[It, Out, F](It first, It last, Out target, F function) except +
    Out exclusive_scan[It, Out, T](It first, It last, Out target, T start) except +
    Out exclusive_scan[It, Out, T, F](It first, It last, Out target, T start, F function) except +
