# cython: overflowcheck=True
# What `overflowcheck` looks at, and what it leaves alone.

cdef struct Pair:
    int first
    double second

cdef class Counter:
    cdef int count


def bits(int a, unsigned char b, long c):
    return a & b, a | b, a ^ b, a & c, c | 2, 255 ^ a, b & 1, ~a


def bits_in_place(int a, int b, Counter counter not None):
    cdef Pair pair
    cdef int[2] items
    pair.first = items[1] = counter.count = a
    pair.first &= b
    items[1] |= b
    counter.count ^= b
    a ^= 7
    return a, pair.first, items[1], counter.count


def bits_without_gil(unsigned int a, unsigned int b):
    cdef unsigned int x
    with nogil:
        x = (a & b) ^ (a | b)
    return x


def shifted_right(int a, unsigned int b, short c, unsigned long d):
    return a >> b, c >> b, a >> d, c >> 2, b >> 1


def shifted_left(int a, int b):
    return a << b


def shifted_left_in_place(int a, int b):
    a <<= b
    return a


def sums(int a, long b, unsigned int c):
    return a + b, a - b, a * b


def unsigned_sums(unsigned int a, unsigned int b):
    return a - b


def quotients(int a, int b):
    return a // b, a % b, a / b


def elements(int[:] v, unsigned char[:] w, int by):
    v[0] += by
    v[1] *= by
    w[0] -= by
    w[1] |= 3


def new_counter():
    return Counter()
