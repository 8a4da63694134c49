# Integers of 128 bits, which C has under names of its own.
cimport cython

cdef extern from *:
    """
    __extension__ typedef __int128 wide;
    __extension__ typedef unsigned __int128 unsigned_wide;
    """
    ctypedef long long wide
    ctypedef unsigned long long unsigned_wide


def signed(wide x):
    return x


def unsigned(unsigned_wide x):
    return x


def doubled(wide x, unsigned_wide y):
    return x + x, y + y


cdef union Either:
    int whole
    double part
    char* text


cdef struct Tagged:
    int tag
    Either value


def members(int n, double x):
    cdef Either first = Either(whole=n), second = Either(part=x)
    cdef Tagged both = Tagged(1, Either(part=x))
    cdef Tagged named = Tagged(value=Either(whole=n), tag=2)
    return first.whole, second.part, both.tag, both.value.part, named.tag, named.value.whole


def divided(wide x, wide y):
    return x // y, x % y, -x, x - y, x * 3


def divided_unsigned(unsigned_wide x, unsigned_wide y):
    return x // y, x % y, x >> 3, x << 2


@cython.cdivision(True)
def divided_as_in_c(wide x, wide y):
    cdef wide half = x * (y + 1) / 2
    return half, x // y, x % y


def compared(wide x, wide y):
    return x < y, x == y, x if x > y else y
