# cython: language_level=3
"""Functions as Python sees them."""


def documented(a: int, b: "x" = 1, *args: list, c: None = 3, **k: dict) -> float:
    """Says what it does."""


def restricted(a, /, b, *, c, d=4):
    return a, b, c, d


def generates(n):
    yield n


def outer():
    def inner(x, y=2):
        return x
    return inner


cdef class Typed:
    def method(self, q: Typed, r=1) -> "Typed":
        return q

    cpdef int both(self, int x, y=2):
        return x


class Plain:
    def method(self, q: Plain):
        return q


import cython

@cython.cdivision(True)
cdef class Divides:
    """What decorators say of a class holds for its methods."""
    def quotient(self, int a, int b): return a // b

    @cython.cdivision(False)
    def floored(self, int a, int b): return a // b


@cython.cdivision(True)
class DividesToo:
    def quotient(self, int a, int b): return a // b


def quotients(int a, int b):
    return Divides().quotient(a, b), Divides().floored(a, b), DividesToo().quotient(a, b), a // b
