import cython

ctypedef (int, double) pair_t

cdef (int, double) make(int a, double b):
    return a, b

cdef pair_t kept = (1, 2.5)

def mixed(int a, double b):
    cdef (int, double) t = make(a, b)
    cdef pair_t u
    u = (a, b)
    t[0] = t[0] + 1
    x, y = t
    return t, u, t[1], t[-1], x, y, kept

def total(o):
    cdef (int, double) t = o
    return t[0] + t[1]

def argument((int, double) t):
    return t

def nested():
    cdef ((int, int), double) t = ((1, 2), 3)
    return t, t[0][1], len(t[0])

cpdef (int, int) swapped((int, int) p):
    return (p[1], p[0])

cdef (double, double) twice(int n) noexcept nogil:
    return n * 2., n + 1.

def without_gil(int n):
    cdef (double, double) k
    with nogil:
        k = twice(n)
    return k[0] + k[1], k

def equal(o, p):
    cdef (int, int) a = o, b = p
    return a == b, a != b

cdef (int*, double) first_of(int* a, double d):
    return (a + 1, d)

def of_addresses(int n, double d):
    cdef int a[2]
    cdef (int*, double*) both = (&a[0], &d)
    a[:] = [n, n + 1]
    both[0][0] = n + 10
    both[1][0] = d * 2
    both = (both[0] + 1, both[1])
    p, q = both
    cdef (int*, double) made = first_of(a, d)
    return a[0], d, p[0], q[0], made[0][0], made[1], both[0] == made[0]


def put_together((int, int) a, (double, int) b):
    cdef (int, int, double, int) c = a + b
    return a + b, a * 2, a + (5,), c


def annotated(x: tuple[float, float]):
    y: tuple[cython.int, float] = (5, x[0])
    return x, y, cython.typeof(x), cython.typeof(y)


@cython.cfunc
def _halves(double x) -> tuple[float, float]:
    return x / 2, x / 2


def halves(x):
    return _halves(x), cython.typeof(_halves(x))


def annotated_as_objects(x: tuple[int, float], y: tuple[float, ...]):
    return x, y


def truth_of((int, int) pair):
    return (True if pair else False), not pair


def sliced((int, double, char) items, int i):
    return items[:2], items[::-1], items[i:], items[-1], items + (1,), 1 in items
