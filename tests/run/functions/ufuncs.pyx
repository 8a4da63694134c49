cimport cython
cimport numpy as np

ctypedef fused real_or_object:
    float
    double
    object

@cython.ufunc
cdef double scaled(int x, double by) nogil:
    """Scales."""
    return x * by

@cython.ufunc
cdef double root(double x):
    if x < 0:
        raise ValueError("negative: %s" % x)
    return x ** 0.5

@cython.ufunc
cdef double checked(double x) except? -1 nogil:
    if x < 0:
        with gil:
            raise KeyError(x)
    return x

@cython.ufunc
cdef object described(double x):
    if x >= 1:
        return "n%d" % x

@cython.ufunc
cdef Py_ssize_t length(object x):
    return len(x)

@cython.ufunc
cdef (double, int) parts(double x) noexcept nogil:
    cdef int whole = <int> x
    return x - whole, whole

@cython.ufunc
cdef cython.numeric successor(cython.numeric x):
    return x + 1

@cython.ufunc
cdef (cython.numeric, double) with_half(cython.numeric x, short y):
    return x, y / 2

@cython.ufunc
cdef long bits(signed char a, unsigned char b, unsigned short c, np.uint32_t d, np.int64_t e, unsigned long f):
    return a + b + c + d + e + f

@cython.ufunc
cdef long double of_wide(long double x, float complex y, double complex z):
    return x + y.real + z.imag

@cython.ufunc
@cython.cdivision(True)
cdef int halved(int x) noexcept:
    return x / 2

@cython.ufunc
@cython.cfunc
def pure(x: cython.double, y: cython.int) -> cython.double:
    def inner():
        return x * y
    return inner()

def called(values):
    return scaled(values, 2), successor(3), scaled.__name__

def doc():
    return scaled.__doc__.splitlines()[-1], root.__doc__.splitlines()[-1], type(scaled).__name__, scaled.types, successor.types, parts.nout
