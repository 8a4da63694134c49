# What callers give by name has the names of the .pxd; a function may be that of a header.
cdef extern from *:
    """
    static int from_header(int x) { return x * 100; }
    """
    int from_header(int x) except? -1


cdef int product(int a, int b) except? -1:
    return a * b


cdef number both_products(number x):
    return x * product(left=2, right=3)


cdef class Square:
    def __init__(self, side):
        self.side = side

    cdef int area(self):
        return self.side * self.side

    cdef number scaled(self, number by):
        return self.side * by


def hundred():
    return from_header(1), both_products[int](3), sorted(name for name in globals()["__pyx_capi__"] if "both" in name)
