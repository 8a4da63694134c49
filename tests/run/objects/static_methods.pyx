# Static methods of cdef classes, called through the class in C, and from Python.


cdef class Pair:
    cdef int first

    @staticmethod
    cdef int add(int a, int b) noexcept:
        return a + b

    @staticmethod
    cdef Pair make(int first):
        cdef Pair made = Pair()
        made.first = first
        return made

    @staticmethod
    cdef int three() noexcept:
        return 3

    @staticmethod
    def shown(int x):
        return x + 1

    def through_self(self, int x):
        return Pair.add(x, 2), Pair.make(x).first, self.shown(x)


def through_class(int a, int b):
    return Pair.add(a, b), Pair.three(), Pair.make(a).first, Pair.shown(b)


def through_instance(int a, int b):
    cdef Pair pair = Pair.make(a)
    return pair.shown(b), pair.through_self(b)


cdef class Wrapped:
    kind = "wrapped"

    def of_class(cls, x):
        return cls.kind, x
    of_class = classmethod(of_class)

    def of_none(x, y):
        return x, y
    of_none = staticmethod(of_none)


def wrapped(x):
    return Wrapped.of_class(x), Wrapped().of_class(x), Wrapped.of_none(x, 1), Wrapped().of_none(x, 2)
