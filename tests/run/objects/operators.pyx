# cython: language_level=3
"""Operators, comparisons and logic on Python objects."""
cimport cython


def binary(a, b):
    return a + b, a - b, a * b


def divide(a, b):
    return a / b, a // b, a % b, divmod(a, b)


def bits(a, b):
    return a & b, a | b, a ^ b, a << b, a >> b


def power(a, b):
    return a ** b


def matrix_product(a, b):
    return (a @ b).tolist()


def unary(a):
    return -a, +a, ~a, not a


def compare(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def identity(a, b):
    return a is b, a is not b, a is None, b is not None


def contains(a, b):
    return a in b, a not in b


def chained(a, b, c):
    return a < b < c, a == b != c


def logic(a, b):
    return a and b, a or b, not a


def conditional(a):
    return "yes" if a else "no"


def in_place(a, b):
    a += b
    a *= 2
    return a


def evaluation_order():
    seen = []
    def note(value):
        seen.append(value)
        return value
    note(1) + note(2) * note(3)
    [note(4), note(5)]
    {note(6): note(7)}
    note(max)(note(8), note(9))
    d = {}
    d[note(10)] = note(11)
    return [x for x in seen if x is not max]


def membership_order():
    seen = []
    def note(value):
        seen.append(value)
        return value
    note("a") in [note("b"), note("c")]
    return seen


def long_integers():
    return 10**30, 0xFFFFFFFFFFFFFFFFFFFF, -(2**100), 1 << 70


def walrus(items):
    if (n := len(items)) > 1:
        return n
    return -n


def string_test(a):
    return a == "x", "x" in a, a != "y"


def with_constants(a):
    """Small ints on the right take a way of their own."""
    x = a
    x += 7
    y = a
    y -= -9
    return [a + 1, a - 5, a // 7, a % 7, a % 1000003, a & 255, a >> 3, a == 3, a < -2, a != 0, a > 2, x, y, a * 3, -3 + a]


def of_two_digits(a, b):
    c = a
    c += b
    d = a
    d -= b
    return a + b, a - b, a * b, a // (b or 1), a % (b or 1), a & b, a | b, a ^ b, a << 3, a >> 2, a < b, a == b, c, d


def grown(s, t):
    u = s
    kept = u
    u += t
    u += t
    u += u
    return u, kept


def cut(s, i, j):
    return s[i:j], s[:j], s[i:], s[i:j:2]


def percent(s, n):
    return "%s|%d" % (s, n), "%s%%" % (s,), "%d-%s" % (n, s), "x%s" % s


def affixes(s, t):
    return s.endswith(t), s.startswith(t), t.join([s, s])


def got(d, k):
    return d.get(k), d.get(k, 5)


def placed(c, i, v):
    c[i] = v
    return c[i], c


def named(a, b, c=3):
    return a, b, c


def by_name():
    return named(1, b=2, c=4), named(1, c=4, b=2), named(a=1, b=2), named(1, 2)


def endless(n):
    return endless(n + 1)


def of_characters(str s, Py_ssize_t i, k):
    cdef Py_UCS4 a = s[0], b = s[i]
    return a + b, a * 2, a + "x", a < b, a == 97, ord(b) - 48, <int> a - 1, a + k


def sum_of_characters(str s):
    cdef Py_UCS4 c
    cdef int n = 0
    for c in s:
        n += c
    return n


def hashes(x):
    h = hash(x)
    cdef unsigned long bits = <unsigned long>hash(x)
    cdef double number = hash(x)
    return cython.typeof(hash(x)), h == hash(x), bits == h % 2 ** 64, number == h


cdef class Hashed:
    cdef int n
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return hash(self.n) + 1

def hash_of_own(int n):
    return hash(Hashed(n))
