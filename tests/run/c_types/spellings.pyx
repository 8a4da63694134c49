# Names that mean something else elsewhere, types by the names that cython has for them, and extents that only a header knows.
cimport cython

DEF TOP = 3

cdef extern from *:
    """
    enum { LIMIT = 4, STEP = 2 };
    """
    enum:
        LIMIT
        STEP

ctypedef fused number:
    float
    double
    float complex
    double complex


def defined_here(int n):
    DEF BOTTOM = -2
    DEF SPAN = TOP - BOTTOM
    cdef int items[SPAN]
    cdef int i
    for i in range(SPAN):
        items[i] = n + i
    return BOTTOM, SPAN, [items[i] for i in range(SPAN)]


def defined_there(int n):
    DEF BOTTOM = 5
    return BOTTOM + n


def extents_of_a_header(double x):
    cdef double line[2 * LIMIT + 1]
    cdef double grid[LIMIT - STEP][LIMIT - 1]
    cdef int i, j
    cdef double total = 0
    for i in range(2 * LIMIT + 1):
        line[i] = x + i
        total += line[i]
    for i in range(LIMIT - STEP):
        for j in range(LIMIT - 1):
            grid[i][j] = i * x + j
            total += grid[i][j]
    return total, sizeof(line) // sizeof(double), sizeof(grid) // sizeof(double)


cdef class Entries:
    cdef int n

    def __init__(self, int n):
        self.n = n

    def dict(Entries self):
        cdef:
            dict found
            int i
        found = {}
        for i in range(self.n):
            found[i] = i * i
        return found

    def list(self, dict more, set others=None):
        cdef set union = set(others or ()) | set(more)
        return sorted(union)

    def set(self):
        cdef set found = set(range(self.n))
        return found


def entries(int n):
    made = Entries(n)
    return made.dict(), made.list({1: 2, 7: 8}, {3}), made.set()


cdef int weighed(int* as, int n) noexcept nogil:
    cdef int i, total = 0
    for i in range(n):
        total += i * as[i] - 2*as[0]
    return total


def named_as(int as, int other):
    cdef int both[2]
    both[0] = as
    both[1] = other*as
    return weighed(both, 2), as + 1, -as


cdef number mirrored(number x) noexcept nogil:
    return x.conjugate()


cdef int kind(number x) noexcept nogil:
    if number is float:
        return 1
    elif number is double:
        return 2
    elif number is floatcomplex:
        return 3
    return 4


def mirrors(double x, double complex z):
    cdef int n = 3
    return (mirrored(x), mirrored(z), mirrored(<float>x), mirrored(<float complex>z), n.conjugate(),
            kind(x), kind(z), kind(<float>x), kind(<float complex>z))


def beyond_its_type(size_t n=-1, unsigned char c=300, short s=70000, long long wide=-1):
    return n, c, s, wide


cpdef beyond_too(int copy=True, size_t n=-1):
    return n, copy, <unsigned short> -2
