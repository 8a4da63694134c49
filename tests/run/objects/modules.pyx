# cython: language_level=3
"""Module-level code: imports, variables, classes, closures."""
import math
from os.path import join as join_paths, basename

GREETING = "hello"
_table = {"one": 1, "two": 2}
first, second = 1, "two"


class Plain:
    """A class of Python's own."""
    shared = [1]

    def __init__(self, value=0):
        self.value = value

    def add(self, other, *, times=1):
        return self.value + other * times

    @property
    def double(self):
        return self.value * 2


def plain_class(v):
    p = Plain(v)
    return p.value, p.add(1), p.add(2, times=3), p.double, Plain.shared, Plain.__doc__


def closures(n):
    def add(x, y=n):
        return x + y + n
    return add(1), add(1, 2), (lambda z: z * n)(4)


def counts():
    count = 0
    def up():
        nonlocal count
        count += 1
        return count
    return up(), up(), count


def module_names():
    return GREETING, _table["two"], first, second, math.floor(2.5), basename(join_paths("a", "b"))


def sets_global(value):
    global GREETING
    before = GREETING
    GREETING = value
    return before, GREETING
