# cython: headers_on_use=True
# Numeric algorithms over ranges. midpoint() needs C++20.

cdef extern from "<numeric>" namespace "std" nogil:
    void iota[It, T](It first, It last, T start) except +
    T accumulate[It, T](It first, It last, T start) except +
    T accumulate[It, T, F](It first, It last, T start, F function) except +
    T reduce[It, T](It first, It last, T start) except +
    T reduce[It, T, F](It first, It last, T start, F function) except +
    T inner_product[It, It2, T](It first, It last, It2 other, T start) except +
    T inner_product[It, It2, T, F, G](It first, It last, It2 other, T start, F sum, G product) except +
    T transform_reduce[It, It2, T](It first, It last, It2 other, T start) except +
    T transform_reduce[It, It2, T, F, G](It first, It last, It2 other, T start, F sum, G product) except +
    T transform_reduce[It, T, F, G](It first, It last, T start, F function, G change) except +
    Out adjacent_difference[It, Out](It first, It last, Out target) except +
    Out adjacent_difference[It, Out, F](It first, It last, Out target, F function) except +
    Out partial_sum[It, Out](It first, It last, Out target) except +
    Out partial_sum[It, Out, F](It first, It last, Out target, F function) except +
    Out inclusive_scan[It, Out](It first, It last, Out target) except +
    Out inclusive_scan[It, Out, F](It first, It last, Out target, F function) except +
    Out inclusive_scan[It, Out, F, T](It first, It last, Out target, F function, T start) except +
    Out exclusive_scan[It, Out, T](It first, It last, Out target, T start) except +
    Out exclusive_scan[It, Out, T, F](It first, It last, Out target, T start, F function) except +
    Out transform_inclusive_scan[It, Out, F, G](It first, It last, Out target, F function, G change) except +
    Out transform_inclusive_scan[It, Out, F, G, T](It first, It last, Out target, F function, G change, T start) except +
    Out transform_exclusive_scan[It, Out, T, F, G](It first, It last, Out target, T start, F function, G change) except +
    T gcd[T](T a, T b) except +
    T lcm[T](T a, T b) except +
    T midpoint[T](T a, T b) except +

    # The same under a policy of libcpp.execution.
    T reduce[Policy, It, T](Policy&& policy, It first, It last, T start) except +
    T reduce[Policy, It, T, F](Policy&& policy, It first, It last, T start, F function) except +
    T transform_reduce[Policy, It, It2, T](Policy&& policy, It first, It last, It2 other, T start) except +
    T transform_reduce[Policy, It, It2, T, F, G](Policy&& policy, It first, It last, It2 other, T start, F sum, G product) except +
    T transform_reduce[Policy, It, T, F, G](Policy&& policy, It first, It last, T start, F function, G change) except +
    Out adjacent_difference[Policy, It, Out](Policy&& policy, It first, It last, Out target) except +
    Out adjacent_difference[Policy, It, Out, F](Policy&& policy, It first, It last, Out target, F function) except +
    Out inclusive_scan[Policy, It, Out](Policy&& policy, It first, It last, Out target) except +
    Out inclusive_scan[Policy, It, Out, F](Policy&& policy, It first, It last, Out target, F function) except +
    Out inclusive_scan[Policy, It, Out, F, T](Policy&& policy, It first, It last, Out target, F function, T start) except +
    Out exclusive_scan[Policy, It, Out, T](Policy&& policy, It first, It last, Out target, T start) except +
    Out exclusive_scan[Policy, It, Out, T, F](Policy&& policy, It first, It last, Out target, T start, F function) except +
    Out transform_inclusive_scan[Policy, It, Out, F, G](Policy&& policy, It first, It last, Out target, F function, G change) except +
    Out transform_inclusive_scan[Policy, It, Out, F, G, T](Policy&& policy, It first, It last, Out target, F function, G change, T start) except +
    Out transform_exclusive_scan[Policy, It, Out, T, F, G](Policy&& policy, It first, It last, Out target, T start, F function, G change) except +
