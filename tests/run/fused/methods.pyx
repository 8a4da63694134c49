# cython: language_level=3
"""Fused methods: of cdef classes, of Python classes, and copies that are named where they are called."""
cimport cython

cdef class Scale:
    cdef double factor

    def __init__(self, factor=2.0):
        self.factor = factor

    def first(self, cython.floating[:] v, int times=3):
        self.factor = v[0]
        return self.factor, times, sizeof(cython.floating)

    cdef cython.floating scaled(self, cython.floating x, cython.floating offset=1):
        return <cython.floating>(x * self.factor + offset)

    def by_argument(self, cython.floating x):
        return self.scaled(x), sizeof(cython.floating)

    def by_name(self, x):
        return self.scaled[float](x), self.scaled[double](x, 3)

    cpdef cython.integral next(self, cython.integral n):
        return n + 1

    @staticmethod
    def half(cython.floating x):
        return x / 2

    @classmethod
    def named(cls, cython.integral x):
        return cls.__name__, cython.typeof(x), x


cdef class Twice(Scale):
    def inherited(self, double[:] v):
        return self.first(v), self.scaled(v[0]), self.next(<short>4)


class Plain:
    def method(self, cython.integral x, y=5):
        return cython.typeof(x), x + y

    @staticmethod
    def static(cython.floating x):
        return cython.typeof(x)


class Derived(Plain):
    def method(self, cython.integral x, y=6):
        return "derived", cython.typeof(x), super().method(x, y)


cdef cython.numeric plus(int a=1, cython.numeric x=0):
    return x + a


def named_copies(int a, x):
    return (plus[int](), plus[int](a), plus[double](a, x), plus[cython.floatcomplex](2, x), plus[cython.doublecomplex](1, x))


ctypedef cython.floating (*maker)(int)


cdef float make_float(int n):
    return n + 0.5

cdef double make_double(int n):
    return n + 0.25

cdef twice_made(cython.floating (*f)(int), int n):
    return 2 * f(n), cython.typeof(f(n))


def through_pointer(int n):
    return twice_made(make_float, n), twice_made(make_double, n)


def scale(*args):
    return Scale(*args)

def first(v, **more):
    return Scale().first(v, **more)

def by_argument(x):
    return Scale(3).by_argument(x)

def by_name(x):
    return Scale().by_name(x)

cdef call_next(object scale, n):
    return scale.next(n)

def next_of(n):
    return call_next(Scale(), n)

def half(x):
    return Scale.half(x), Scale().half(x)

def named(x):
    return Twice.named(x), Scale().named(x)

def inherited(v):
    return Twice().inherited(v)

def plain(x, *more):
    return Plain().method(x, *more), Derived().method(x, *more), Plain.static(1.5)
