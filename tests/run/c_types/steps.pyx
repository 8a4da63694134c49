# cython: boundscheck=True
from cython.operator cimport postdecrement, postincrement, predecrement as dec, preincrement as inc

cdef struct Pair:
    int a
    double b

cdef int counted = 0


def elements(int[:, ::1] a, double[:] b, int i):
    inc(a[0, i])
    dec(a[i, 1])
    cdef int old = postincrement(a[1, 1])
    inc(b[0])
    return old


def in_gilless_loop(int[::1, :] sums, int[:] counts, int[:] places):
    cdef int i
    with nogil:
        for i in range(places.shape[0]):
            inc(sums[places[i], i])
            dec(counts[places[i]])


def index(double[:] v):
    cdef int i = 0
    cdef double s = 0
    while i < 20:
        s += v[i]
        inc(i)
    return s


def index_beside_counter(double[:] v, int n):
    cdef int i, j = 0
    cdef double s = 0
    for i in range(n):
        s += v[j]
        if i % 2:
            postincrement(j)
    return s, j


def pointers(list values):
    cdef int d[4]
    cdef int k
    for k in range(4):
        d[k] = values[k]
    cdef int *p = d
    cdef int first = postincrement(p)[0]
    inc(p[0])
    dec(d[3])
    return first, p[0], p - d, d[3]


def fields():
    cdef Pair s
    s.a = 1
    s.b = 0.5
    inc(s.a)
    dec(s.b)
    cdef int b = postdecrement(s.a)
    return s, b


def variables(double x):
    global counted
    cdef unsigned char c = 255
    inc(counted)
    inc(c)
    inc(x)
    cdef int before = postincrement(counted)
    return before, counted, c, x


cdef class Counter:
    cdef int n

    def step(self):
        inc(self.n)
        return self.n
