# cython: c_api_binop_methods=True
# Operators whose methods get their operands as they stand, whichever of them is an instance.


cdef class Length:
    cdef readonly double metres

    def __init__(self, metres):
        self.metres = metres

    def __add__(left, right):
        if isinstance(left, Length) and isinstance(right, Length):
            return Length((<Length>left).metres + (<Length>right).metres)
        return type(left).__name__, type(right).__name__

    def __sub__(self, other):
        cdef Length one
        if isinstance(self, Length):
            one = self
            return one.metres - other
        if isinstance(other, str):
            raise ValueError(other)
        return NotImplemented

    def __pow__(left, right, modulus):
        return type(left).__name__, type(right).__name__, modulus

    def __iadd__(self, other):
        self.metres += other
        return self


cdef class Longer(Length):
    def __mul__(left, right):
        return type(left).__name__ + type(right).__name__


class Python(Length):
    def __radd__(self, other):
        return "reflected", other


def kinds(k):
    return [Length, Longer, Python][k](2.5)


def added(a, b): return added_to(a, b)


def added_to(a, b):
    result = a + b
    return result.metres if isinstance(result, Length) else result


def both(int k, other):
    one = kinds(k)
    return added(one, other), added(other, one), added(one, one)


def subtracted(int k, other, bint swapped):
    one = kinds(k)
    return other - one if swapped else one - other


def raised(int k, other):
    one = kinds(k)
    return one ** other, other ** one, pow(one, other, 5)


def multiplied(other):
    one = kinds(1)
    return one * other, other * one


def in_place(int k, other):
    one = kinds(k)
    one += other
    return one.metres


def by_name(int k, other):
    one = kinds(k)
    return one.__add__(other), one.__radd__(other)
