# cython: language_level=3
"""Arithmetic of C integers, with Python's division and with C's."""
cimport cython


def floor_divide(int a, int b):
    return a // b


def modulo(int a, int b):
    return a % b


def true_divide(int a, int b):
    return a / b


def floor_divide_long(long a, long b):
    return a // b


def modulo_short(short a, short b):
    return a % b


def floor_divide_unsigned(unsigned int a, unsigned int b):
    return a // b, a % b


@cython.cdivision(True)
def c_divide(int a, int b):
    return a / b, a // b, a % b


def in_place(int a, int b):
    a += b
    a *= 3
    a -= 1
    a //= b
    a %= 7
    a <<= 2
    a >>= 1
    a |= 8
    a &= 0xFF
    a ^= b
    return a


def shifts(unsigned int a, int n):
    return a << n, a >> n


def signed_shift(int a, int n):
    return a >> n


def shifted_in_place(int a, unsigned char b, int n):
    a <<= 3
    b <<= 2
    cdef int c = a
    c <<= n
    a >>= n
    return a, b, c


def bits(unsigned char a, unsigned char b):
    return a & b, a | b, a ^ b, ~a


def mixed_sizes(signed char a, unsigned short b, long long c, unsigned long d):
    return a + b, b * c, <long long>d - c, a - 1


def wraps_around(unsigned int a):
    cdef unsigned int b = a - 1
    return b


def narrow(long a):
    return <signed char>a, <unsigned char>a, <short>a, <unsigned short>a, <int>a, <unsigned int>a


def unary(int a):
    return -a, +a, ~a, not a, abs(a)


def compare(int a, int b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def chained(int a, int b, int c):
    return a < b < c, a <= b == c, a < b > c


def compare_signs(int a, unsigned int b):
    return <long>a < <long>b


def conditional(int a, int b):
    return a if a > b else b


def logic(int a, int b):
    return a and b, a or b, not (a or b)


def smallest_and_largest(int a, int b, int c):
    return min(a, b, c), max(a, b), min(a, 3), max(a, b, 0)


def literals():
    cdef unsigned long long big = 0xFFFFFFFFFFFFFFFF
    cdef long long small = -9223372036854775807
    return big, small, 0o17, 0b101, 1_000_000, 0xAB


def sizes():
    return sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(long long), sizeof(double), sizeof(Py_ssize_t)


def characters():
    cdef char a = b"a"
    cdef int newline = c"\n"
    return a, newline, c"\x7f" + 1


def truth(int a):
    cdef bint flag = a
    return flag, bool(a), 1 if a else 0


def power_of_two(int n):
    return 2 ** n


def square(int a):
    return a ** 2


def divided_in_place(long n, long k):
    n /= k
    return n


def divided_parts_in_place(int n, int k):
    cdef int[2] a = [n, k]
    cdef int* p = a
    p[0] /= k
    a[1] /= 2
    return a[0], a[1]


@cython.cdivision(True)
def divided_in_place_as_c(int n, int k):
    n /= k
    return n


@cython.overflowcheck(True)
def literals_beside_checked_integers(int a, unsigned int u):
    cdef int b = a
    b += 5
    return a + 1, a - 7, 3 * a, a << 2, u - 4, b


@cython.cdivision(True)
def constant_divisions():
    return -7 // 2, -7 % 3, 7 // -2, 7 % -3


def unsigned_literals(int a, unsigned char b):
    return 2U - b, a + 2U, a * 3UL, a // 2U, 2U % (b + 1U), b | 1U


def either_or_both(int a, double b, short c):
    return a or b, a and b, c or a or b, b or a


def literals_with_suffixes(int a, unsigned int u, short s):
    return a * 3L, a * -3L, a + 1LL, s * 3L, u * 3L, u - 1LL, sizeof(a * 1L), ~(a == 1)


def made_int(long a, int b, double c):
    """`int(x)` is an integer of Python's: sums and products do not leave its range."""
    cdef int small = int(b) - 1
    return int(a) + int(b), int(b) * int(b), int(c) * int(a), int(a) << 1, int(b) ** 3, -int(b), small


def made_int_in_range(long a, long b):
    cdef long sum = int(a) + int(b)
    return sum


def divided_both_ways(int a, long b, signed char c, unsigned int d, double e):
    cdef int quotient, rest
    first, second = divmod(a, b)
    with nogil:
        quotient, rest = divmod(a, 7)
    return first, second, quotient, rest, divmod(c, c), divmod(a, d), divmod(e, a), divmod(c, e)[1]


cdef (int, int) divided(int a, int b) except * nogil:
    return divmod(a, b)


def divided_without_gil(int a, int b):
    return divided(a, b)


def divided_object(a, int b):
    return divmod(a, b)


def mixed_with_long_long(long long x, size_t y):
    z = x + y
    return x + y, x - y, x * y, x | y, x ^ y, y - x, y * x, z, x // y if y else None, y % x if x else None


def mixed_shifts(int x, unsigned int y, long long z):
    return x << y, x >> y, z << y, x << 3, 1 << y, y << 2, (x << z) if 0 <= z < 20 else 0


def mixed_with_extents(Py_ssize_t x, size_t y):
    return x - y, x + y, x * y
