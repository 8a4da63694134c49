# cython: language_level=3

cdef enum:
    WIDTH = 0x10
    NEXT

cdef enum Mode:
    FAST = 1
    SLOW = 5

cpdef enum Colour:
    RED
    GREEN = 4
    BLUE

cdef int cost(Mode mode) noexcept nogil:
    return 10 if mode == SLOW else mode

def values():
    return WIDTH, NEXT, FAST, SLOW, cost(FAST), cost(SLOW)

def visible():
    return int(Colour.GREEN), int(RED), [c.name for c in Colour], Colour(5).name, Colour.__name__

def lists():
    cdef int[3] a = [1, 2, 3]
    cdef double *p = [0.5, 1.5]
    cdef int i, s = 0
    for i in range(3):
        s += a[i]
    return s, p[0] + p[1]

cdef class Painted:
    cdef public Colour colour
    cdef readonly Mode mode
    def __init__(self):
        self.colour = BLUE
        self.mode = SLOW

cpdef Colour same(Colour colour):
    return colour

def as_objects():
    cdef Colour colour = GREEN
    painted = Painted()
    return same(BLUE), colour, repr(painted.colour), painted.mode, {colour: 1}[4], f"{colour}", colour + 1, Colour.RED, int(GREEN | BLUE)

def without_a_name():
    return Colour(6), repr(Colour(6)), Colour(6) is Colour(6), Colour(6).name, isinstance(same(RED), Colour)

cdef public enum Shared:
    SHARED_ONE = 1
    SHARED_NINE = 9

def shared_values():
    return globals()["SHARED_NINE"], type(globals()["SHARED_ONE"]).__name__, "Shared" in globals(), SHARED_ONE + SHARED_NINE


def ranges(int stop):
    cdef Mode mode = FAST
    met = []
    for mode in range(FAST, stop):
        met.append(cost(mode))
    for other in range(FAST, SLOW, 2):
        met.append(other + 1)
    return met, mode


cpdef enum Documented:
    """Words about it
    in two lines."""
    ONE = 1

def documentation():
    return Documented.__doc__, Documented.ONE


cdef extern from "limits.h":
    enum: SCHAR_MAX

cdef extern from *:
    """
    enum Level { low = 3, high = 300 };
    """
    enum Level:
        low, high

cpdef enum OfHeader:
    LARGEST = SCHAR_MAX
    ONE_MORE
    SAME = LARGEST
    HIGH = high
    NARROW = <unsigned char>high

def of_header():
    return int(OfHeader.LARGEST), int(OfHeader.HIGH), [int(m) for m in (LARGEST, ONE_MORE, SAME, HIGH, NARROW)], LARGEST, ONE_MORE, SAME, HIGH, NARROW
