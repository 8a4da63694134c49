# Extension classes that are dataclasses
import cython
import dataclasses
from dataclasses import InitVar, dataclass, field
from typing import ClassVar

calls = []


def made():
    calls.append("made")
    return len(calls)


@cython.dataclasses.dataclass
cdef class Point:
    x: cython.int
    y: float = 2.5
    name: str = "p"
    tags: list = field(default_factory=list)
    hidden: object = field(default=None, repr=False, compare=False)
    kind: ClassVar[int] = 3

    def norm(self):
        return self.x + self.y


@dataclasses.dataclass(order=True, frozen=True)
cdef class Version:
    major: int
    minor: int = 0
    extra: object = (1, 2)


@dataclass
cdef class Derived(Point):
    z: cython.double = 1 + 1
    seed: InitVar[int] = 5
    cdef int inner
    cdef public int outer
    inner = 4
    outer = made()
    late: object = field(init=False, default="later", hash=True)
    late_made: object = field(init=False, default_factory=made)

    def __post_init__(self, seed):
        self.z *= seed

    def get(self):
        return self.inner


@dataclass(init=False, repr=False, eq=False)
cdef class Bare:
    a: int = 1


@dataclass(unsafe_hash=True, kw_only=True)
cdef class Hashed:
    a: object
    b: object = field(default=2, hash=False)
    self: object = None


@dataclass
cdef class Own:
    a: object

    def __init__(self, a):
        self.a = [a]

    def __repr__(self):
        return "own"

    def __eq__(self, other):
        return "equal"


@dataclass
cdef class Empty:
    pass


@cython.dataclasses.dataclass
class Spelled:
    a: cython.int = 3
    b: cython.double = 4


def sum_of(Point point):
    return point.x + point.y


calculated = []


def calculate(value):
    calculated.append(value)
    return value


@dataclass
cdef class OfClassNames:
    unit = 7
    twice = unit * 2
    size: int = twice + calculate(1)
    names: list = field(default_factory=[unit].copy)
    more: object = [calculate(2), unit][1]


def of_class_names():
    OfClassNames()
    first = OfClassNames()
    first.names.append(1)
    return repr(first), OfClassNames(1, [2]).more, OfClassNames.twice, calculated, hasattr(OfClassNames, "unit")
