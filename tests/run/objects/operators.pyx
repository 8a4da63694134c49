# cython: language_level=3
"""Operators, comparisons and logic on Python objects."""


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
