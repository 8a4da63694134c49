# cython: cdivision=False
cimport cython
from cython.parallel cimport prange


def rounded(z):
    if isinstance(z, complex):
        return complex(round(z.real, 9), round(z.imag, 9))
    return round(z, 9)


def variable(double a, double b):
    z = a ** b
    return rounded(z)


def of_singles(float a, float b):
    z = a ** b
    return rounded(z)


def declared(double a, double b):
    cdef double z = a ** b
    return z


def as_real(double a, double b):
    z = a ** b
    cdef double real
    real = z
    return rounded(real)


def sum_as_real(double a, double b):
    cdef double z = a ** b + 1
    return rounded(z)


def in_place(double a, double b):
    cdef double z = 1
    z += a ** b
    return rounded(z)


cdef double twice(double x) noexcept nogil:
    return 2 * x


def arguments(double a, double b):
    z = a ** b
    return rounded(twice(z))


def direct_argument(double a, double b):
    return twice(a ** b)


def calculated(double a, double b):
    z = a ** b
    w = -z * 2 + a - 1 / b
    w /= 4
    return rounded(w)


def of_powers(double a, double b):
    z = (a ** b) ** 3.0
    w = a ** b
    w **= 2
    return rounded(z), rounded(w)


def divided(double a, double b, double c):
    z = a ** b
    return rounded(z / c)


def replaced(double a, double b, double c, bint is_other):
    z = a ** b
    if is_other:
        z = c
    return rounded(z), z.imag == 0, z.conjugate() == z


def parts(double a, double b):
    z = a ** b
    return round(z.real, 9), round(z.imag, 9), round(abs(z), 9), round((a ** b).imag, 9)


def cast(double a, double b):
    z = a ** b
    return round(<double>z, 9), round(<double>(a ** b), 9)


def with_complex(double a, double b, double complex c):
    z = a ** b * c
    cdef double complex w = a ** b + c
    return rounded(z), rounded(w)


def single_complex(double a, double b):
    z = a ** b
    cdef float complex w = z
    return round(w.real, 5), round(w.imag, 5)


def equal(double a, double b, double c):
    z = a ** b
    return z == c, z != c, bool(z)


def chosen(double a, double b, double c, bint first):
    return rounded(a ** b if first else c)


def texts(double a, double b):
    z = a ** b
    return f"{z:.6f}", "%s" % (type(z),)


def without_lock(double a, double b):
    cdef double c = 0
    with nogil:
        z = a ** b
        w = z * z
        c = w
    return rounded(c)


cdef double never(double a, double b) noexcept nogil:
    z = a ** b
    return z


def unraisable(double a, double b):
    return rounded(never(a, b))


def elements(double[:] v, double p):
    cdef double s = 0
    for i in range(v.shape[0]):
        s += v[i] ** p
    return rounded(s)


def in_parallel(double[:] v, double p):
    cdef double s = 0
    cdef Py_ssize_t i
    for i in prange(v.shape[0], nogil=True):
        s += v[i] ** p
    return rounded(s)


def gathered(double[:] v, double p):
    return [rounded(x ** p * 2) for x in v]


def iterated(double[:] v, double p):
    def each():
        for x in v:
            z = x ** p
            yield rounded(z)
            z += 1
            yield rounded(z)
    return list(each())


@cython.cpow(False)
def strictly_real(double a, double b):
    cdef double c
    with nogil:
        c = a ** b
    return rounded(c), rounded(<double> (a ** 2))


@cython.cpow(False)
def strict_integers(int a, int b):
    return a ** b, a ** 3


@cython.cpow(None)
def as_usual(double a, double b):
    cdef double c = a ** b
    return rounded(c)


@cython.cpow(True)
def like_c(double a, double b):
    z = a ** b
    return z


def kept_real(double a, int n, unsigned char m):
    z = a ** n
    w = a ** 2.0
    x = 2.0 ** a
    y = n ** m
    return z, w, x, y, cython.typeof(z), cython.typeof(w), cython.typeof(x), cython.typeof(a ** a), cython.typeof(a ** a + 1)


def mixed(float x, int n, unsigned char u, double y):
    return x ** n, x ** -2, x ** 2, u ** x, u ** y, cython.typeof(x ** n), cython.typeof(x ** 2), cython.typeof(x ** -2), cython.typeof(u ** x), cython.typeof(u ** y), cython.typeof(x ** u)


def of_long_long(long long x, size_t n):
    return x ** n, cython.typeof(x ** n)


cdef struct Floats:
    float single
    double items[2]

cdef class Held:
    cdef double number


def in_place_on_parts(double a, double b):
    cdef Floats parts
    cdef Held held = Held()
    cdef double *place = &parts.items[1]
    parts.single = parts.items[0] = parts.items[1] = held.number = a
    parts.single **= b
    parts.items[0] **= b
    place[0] **= b
    held.number **= b
    return round(parts.single, 3), parts.items[0], parts.items[1], held.number


def to_enum(int a, unsigned char b):
    return as_enum(a, b)


cdef enum Power: ONE = 1, FOUR = 4

cdef Power as_enum(int a, unsigned char b) noexcept nogil:
    return <Power> (a ** b)


@cython.cpow(False)
def strictly_in_place(double a, double b, int n, int k):
    cdef double[1] items
    items[0] = a
    a **= b
    items[0] **= b
    n **= k
    return a, items[0], n


def squares(int a, unsigned int b, short c):
    x = a ** 2
    return x, a ** 2 + a, a ** 3 * a, b ** 2, sizeof(a ** 2), c ** 3 * 100000
