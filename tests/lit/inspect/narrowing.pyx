# A number that becomes smaller on its way to C is found where neither a cast nor the type of a variable says so.
# RUN: %kernelc check %s --python %python 2>&1 | %FileCheck %s

cdef extern from *:
    """
    static inline double twice(float x) { return 2 * x; }
    static inline int low(short x) { return x; }
    """
    double twice(double) nogil
    int low(int) nogil

def scale(double[:] v, int n):
    cdef Py_ssize_t i
    cdef float single = v[0]
    cdef short small = n
    for i in range(v.shape[0]):
# CHECK: narrowing.pyx:[[@LINE+2]]:22: warning: C++ converts 'double' to 'float' here, and the source does not say so [ImplicitNarrowing]
# CHECK: narrowing.pyx:[[@LINE+1]]:34: warning: C++ converts 'int' to 'short' here, and the source does not say so [ImplicitNarrowing]
        v[i] = twice(v[i]) + low(n) + low(7)
        v[i] += <float>v[i]
    single *= n
    single = v[0] * small
    return single
# CHECK-NOT: warning:
