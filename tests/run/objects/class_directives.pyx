# What decorators say of extension classes: total orders, chains that are let go of, collections
cimport cython
import functools
from functools import total_ordering as in_order

cdef list ends = []


cdef class Half:
    cdef public int n
    def __cinit__(self, n): self.n = n
    @cython.final
    def half(self): return self.n // 2
    @cython.final
    @property
    def twice(self): return 2 * self.n


class Third(Half):
    def half(self): return 3 * super().half()


@cython.total_ordering
cdef class EqLt:
    cdef int a
    def __init__(self, a): self.a = a
    def __eq__(self, EqLt other): return self.a == other.a
    def __lt__(self, EqLt other): return self.a < other.a


@functools.total_ordering
cdef class NeLe:
    cdef int a
    def __init__(self, a): self.a = a
    def __ne__(self, NeLe other): return self.a != other.a
    def __le__(self, NeLe other): return self.a <= other.a


@in_order
cdef class EqGt:
    cdef int a
    def __init__(self, a): self.a = a
    def __eq__(self, EqGt other): return self.a == other.a
    def __gt__(self, EqGt other): return self.a > other.a


@cython.total_ordering
cdef class NeGe:
    cdef int a
    def __init__(self, a): self.a = a
    def __ne__(self, NeGe other): return self.a != other.a
    def __ge__(self, NeGe other): return self.a >= other.a


@cython.total_ordering
cdef class NeLtGe:
    cdef int a
    def __init__(self, a): self.a = a
    def __ne__(self, NeLtGe other): return self.a != other.a
    def __lt__(self, NeLtGe other): return [1] * (self.a < other.a)
    def __ge__(self, NeLtGe other): return self.a >= other.a


cdef class Equal:
    cdef int a
    def __init__(self, a): self.a = a
    def __eq__(self, Equal other): return self.a == other.a


@cython.total_ordering
cdef class Inherits(Equal):
    def __lt__(self, Equal other): return self.a < other.a


@cython.total_ordering
cdef class Unordered:
    cdef int a
    def __init__(self, a): self.a = a
    def __eq__(self, Unordered other): return self.a == other.a


@cython.total_ordering
cdef class Fails:
    cdef int a
    def __init__(self, a): self.a = a
    def __eq__(self, other): return NotImplemented if self.a == 2 else 1 // (self.a - 1) == 0
    def __lt__(self, other): return NotImplemented if self.a == 0 else False


@cython.trashcan(True)
cdef class Chain:
    cdef public object next
    cdef int ended

    def __init__(self, next):
        self.next = next

    def __dealloc__(self):
        self.ended += 1
        if len(ends) < 3 or self.ended > 1:
            ends.append(self.ended)


cdef class LongerChain(Chain):
    cdef public object more


cdef class OfLists(list):
    pass


@cython.trashcan(False)
cdef class Short(Chain):
    pass


@cython.collection_type("sequence")
cdef class Sequence:
    pass


@cython.collection_type("mapping")
cdef class Mapping:
    pass


cdef class InheritsSequence(Sequence):
    pass


def chain(kind, int length):
    ends.clear()
    last = None
    for i in range(length):
        last = kind(last)
    del last
    return list(ends)


def lists(int length):
    last = OfLists()
    for i in range(length):
        last = OfLists((last,))
    del last
    return length


@cython.collection_type("sequence")
cdef class Positions:
    cdef list seen

    def __init__(self):
        self.seen = []

    def __len__(self):
        return 10

    def __getitem__(self, place):
        return place

    def __setitem__(self, place, value):
        self.seen.append((place, value))


cdef class Subscripts:
    def __len__(self):
        return 10

    def __getitem__(self, place):
        return place


def by_position(int i):
    positions, subscripts = Positions(), Subscripts()
    positions[i] = 1
    positions[-2] = 2
    return positions[i], positions[-1], subscripts[i], subscripts[-1], positions["key"], positions.seen
