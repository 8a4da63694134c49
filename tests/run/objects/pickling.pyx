# cython: language_level=3
"""cdef classes are pickled by themselves where that is possible."""
cimport cython


cdef class Shape:
    cdef public int sides
    cdef object label
    cdef double[3] sizes
    cdef list parts
    cdef bint closed

    def __init__(self, sides=1):
        self.sides, self.label, self.parts, self.closed = sides, str(sides), [sides], True
        self.sizes[0] = 2.5

    def state(self):
        return self.sides, self.label, self.parts, self.closed, self.sizes[0]


cdef class Named(Shape):
    cdef str name

    def __init__(self):
        super().__init__(5)
        self.name = "n"

    def all(self):
        return self.state(), self.name


class PythonNamed(Named):
    pass


cdef class Constructed:
    cdef int a

    def __cinit__(self):
        self.a = 1


cdef class Pointers:
    cdef int* p
    cdef void* q


cdef struct Pair:
    int a


cdef class Structs:
    cdef Pair pair
    cdef public int a


@cython.auto_pickle(False)
cdef class Switched:
    cdef public int a


cdef class Reduced:
    cdef public int a

    def __reduce__(self):
        return Reduced, ()


cdef class Empty:
    pass


@cython.total_ordering
cdef class Ordered:
    cdef int a

    def __init__(self, a):
        self.a = a

    def __eq__(self, Ordered other):
        return self.a == other.a

    def __lt__(self, Ordered other):
        return self.a < other.a


cdef class Truth:
    cdef public int a

    def __bool__(self):
        return self.a


cdef class WithDict:
    cdef dict __dict__
    cdef public int a


@cython.internal
cdef class Internal:
    cdef int a


def of_internal():
    return Internal().a


@cython.no_gc
cdef class Untracked:
    cdef public object held


@cython.no_gc_clear
cdef class NeverCleared:
    cdef public object held


cdef class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


cdef class Restored(Shape):
    """Has a method of its own for the state, which is that of the class."""
    cdef object seen

    def __setstate__(self, state):
        self.seen = state

    def what(self):
        return self.seen


class PythonRestored(Restored):
    pass


cdef class Numbers:
    cdef public double x
    cdef public int y


class PythonNumbers(Numbers):
    pass


def reduced():
    """What a pickle holds of each kind of object."""
    with_dict = PythonNumbers()
    with_dict.z = 5
    bare = Shape.__new__(Shape)
    kinds = [Shape(3), bare, Named(), PythonNamed(), Restored(2), PythonRestored(2), Numbers(), PythonNumbers(), with_dict, Empty()]
    return [(made.__reduce__()[0].__name__, made.__reduce__()[0].__module__ == __name__, made.__reduce__()[1][1:], made.__reduce__()[2:]) for made in kinds]


def made_again(kind, *arguments):
    """An object from what a pickle says."""
    made = globals()[f"__pyx_unpickle_{kind}"](globals()[kind], *arguments)
    return type(made).__name__, made.x, made.y
