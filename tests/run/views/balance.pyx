# cython: language_level=3
"""Every buffer that is acquired is released, once: an exporter that counts, and functions that fail on the way."""
import gc
import itertools

from cython cimport view

include "balance_exporter.pxi"

ctypedef fused real:
    float
    double

ctypedef fused view_or_object:
    double[:]
    object

cdef double[:] module_view
held = None


def one(double[:] v):
    return v[0]


cdef double[:] first_of_two(a, b):
    cdef double[:] first = a
    cdef double[:] second = b
    first[0] = second[0] + 1
    return first


def given_away(a, b):
    cdef double[:] first = first_of_two(a, b)
    return first[0], first.shape[0]


def three(double[:] a, double[:] b, double[:] c):
    return a[0] + b[1] + c[2]


def const_three(const double[:] a, const double[:] b, const double[:] c):
    return a[0] + b[1] + c[2]


def with_scalars(double[:] a, int n, double[:] b, double x):
    return a[n] + b[n] + x


def with_keywords(double[:] a, *, double[:] b=None, double[::1] c=None, **rest):
    return a[0] + (b[1] if b is not None else 0) + (c[2] if c is not None else 0) + len(rest)


def not_none(double[:] a, double[:] b not None, double[:] c not None):
    return a[0] + b[0] + c[0]


def contiguous(double[:, ::1] a, double[::1, :] b, double[:, :] c):
    return a[0, 0] + b[0, 0] + c[0, 0]


def fused(real[:] a, real[:] b, int n):
    return a[n] + b[n]


def two_fused(real[:] a, view_or_object b, int n):
    return a[n] + b[n]


def old_buffer(object[double, ndim=1, mode="strided"] a, object[double, ndim=1, mode="strided"] b, int n):
    return a[n] + b[n]


def index_fails(double[:] a, double[:] b, int n):
    cdef double[:] c = a[1:]
    return c[n] + b[n]


def raises_inside(double[:] a, double[:] b):
    cdef double[:] part
    for k in range(3):
        part = a[k:]
        if k == 2:
            raise KeyError(part.shape[0])
    return b


def caught(a, b):
    cdef double[:] v = a
    try:
        v = b
    except Exception as error:
        return type(error).__name__, v[0]
    return "fine", v[0]


def rebound(a, b, c):
    cdef double[:] v = a
    cdef double[:] w = v
    v = b
    v = c
    v = v
    w = v = a
    return v[0] + w[0]


def chained(a):
    cdef double[:] v, w
    v = w = a
    return v[0] + w[1]


def in_loop(a, int n):
    cdef double[:] v
    cdef double total = 0
    for k in range(n):
        v = a
        total += v[k]
    return total


def sliced_away(double[:, :] a):
    cdef double[:] row = a[1]
    a = None
    return row[2]


def returned(double[:] a):
    return a[1:]


def as_object(a):
    cdef double[:] v = a
    o = v
    p = v[1:]
    return o[0] + p[0]


def set_module_view(a):
    global module_view
    module_view = a


def read_module_view(int n):
    return module_view[n]


cdef class Holder:
    cdef public double[:] view
    cdef double[:, :] other

    def __init__(self, a, b=None):
        self.view = a
        if b is not None:
            self.other = b

    def replace(self, a):
        self.view = a
        return self.view[0]


def generator(double[:] a, double[:] b):
    for k in range(3):
        yield a[k] + b[k]


def closure(double[:] a):
    def inner(int k):
        return a[k]
    return inner


def closures(double[:] a, double[:] b, c):
    """Views of the outer function, in two functions and a generator; one of them is rebound after they were made."""
    cdef double[:] v = b

    def inner(int k):
        def innermost(double[:] d):
            return a[k] + v[k] + d[k]
        return innermost

    def rebind(other):
        nonlocal v
        v = other
    made = inner, rebind, (a[i] + v[i] for i in range(3)), lambda: v[1:]
    v = c
    return made


def called_closures(a, b, c):
    inner, rebind, pairs, part = closures(a, b, c)
    first = next(pairs)
    rebind(b)
    return first, inner(1)(c), len(part())


def holder(a, b, c):
    """A generator that acquires on its way, and holds a view while it is handling an error and while it ends."""
    cdef double[:] v = a
    cdef double[:] w
    try:
        yield v[0]
        w = b
        yield v[1:], w[1]
    except KeyError:
        w = c
        yield w[2]
    finally:
        v = c
        yield v[3]


def delegating(double[:] a, b, c):
    yield from holder(a, b, c)
    return a[0]


def part_of_a_run(generator, steps):
    """What a generator gives to `steps`: how often it is resumed, then an error that is thrown into it, or its end."""
    given = []
    try:
        for step in steps:
            given.append(repr(next(generator)) if step is None else repr(generator.throw(step)))
    except BaseException as error:
        given.append(f"{type(error).__name__}: {error}")
    return [x if "Memory" not in x else "view" for x in given]


def stopped(name, steps, end, *kinds):
    """A generator over exporters of these kinds that is left half-way: dropped or closed."""
    arguments = [make(kind) for kind in kinds]
    try:
        generator = globals()[name](*arguments)
    except Exception as error:
        given = [f"{type(error).__name__}: {error}"]
    else:
        given = part_of_a_run(generator, steps)
        if end == "close":
            given.append(attempt(generator.close, []))
        del generator
    gc.collect()
    check_released(arguments, f"{name}{kinds} {steps} {end}")
    return given, counts(arguments)


def indirect(double[::view.indirect, ::1] a, double[::view.generic, ::view.generic] b, double[:, :] c, int n):
    cdef double[::1] row = a[n]
    return row[1] + b[n][2] + c[n, 0]


def indirect_rows(a):
    cdef double[::view.indirect, :] v = a
    for row in v:
        yield row[0], v[1:, ::2][0, 1]


cdef double helper(double[:] a, double[:] b) except? -1:
    if a[0] == b[0]:
        raise ValueError("equal")
    return a[0] - b[0]


def through_helper(a, b):
    return helper(a, b)


cpdef double both_ways(double[:] a, double[:] b, int n) except? -1:
    return a[n] + b[n]


def assigned(double[:] a, b):
    a[:] = b
    return a[0]


def copied(double[:] a, double[:, :] b):
    cdef double[::1] c = a.copy()
    c[0] = b.copy_fortran()[0, 1]
    return c[0]


def comprehension(list views):
    cdef double[:] v
    return [v[0] for v in views]


def unpacked(pair):
    cdef double[:] a, b
    a, b = pair
    return a[0] + b[1]


def in_finally(a, b):
    cdef double[:] v = a
    try:
        raise KeyError(1)
    finally:
        v = b


def deleted(a):
    cdef double[:] v = a
    del v
    return v[0]


cdef double deleted_within(double[:] a, double[:] b, int n) except? -1:
    if n > 3:
        del a
    return a[0] + b[0]


def deleted_argument(double[:] a, double[:] b, int n):
    if n == 9:
        del b
    return deleted_within(a, b, n)


def without_gil(double[:] a, double[:] b, int n):
    cdef double x = 0
    with nogil:
        x = a[n] + b[n]
    return x


def method_of(a):
    class Plain:
        def run(self, double[:] v, double[:] w):
            return v[0] + w[0]
    return Plain().run


# What may be given for an argument, and how it fails.
KINDS = {
    "fine": {},
    "matrix": {"shape": (2, 3)},
    "float": {"format": b"f", "itemsize": 4},
    "wrong size": {"itemsize": 4},
    "bad format": {"format": b"$"},
    "swapped": {"format": b">d"},
    "read-only": {"readonly": True},
    "failing": {"fail_at": 1},
    "strided": {"shape": (2, 3), "strides": (48, 16)},
    "pointers": {"shape": (3, 4), "indirect": True},
}
OTHERS = {"None": None, "list": [1.0], "int": 3}


def make(kind):
    return OTHERS[kind] if kind in OTHERS else Counted(**KINDS[kind])


def attempt(function, arguments, keywords=None):
    """The result or the error, without keeping anything alive."""
    try:
        result = function(*arguments, **(keywords or {}))
        return list(result) if hasattr(result, "__next__") else repr(result) if isinstance(result, (int, float, str, tuple, list)) else "object"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def counts(arguments):
    return [(one.acquired, one.flags) for one in arguments if hasattr(one, "acquired")]


def check_released(arguments, what):
    if any(hasattr(one, "acquired") and one.acquired != one.released for one in arguments):
        gc.collect()
    for one in arguments:
        if hasattr(one, "acquired"):
            assert one.acquired == one.released, f"{what}: acquired {one.acquired} times, released {one.released} times"


def outcomes(name, count, *rest):
    """Calls with every kind of failure at every place, the other arguments being fine; and two failures at once."""
    function, found = globals()[name], {}
    kinds = [*KINDS, *OTHERS]
    choices = [["fine"] * k + [kind] + ["fine"] * (count - k - 1) for k in range(count) for kind in kinds]
    choices += [list(pair) + ["fine"] * (count - 2) for pair in itertools.product(kinds[1:4] + ["failing", "None"], repeat=2) if count > 1]
    for chosen in choices:
        arguments = [make(kind) for kind in chosen]
        what = f"{name}({', '.join(chosen)})"
        found[what] = attempt(function, [*arguments, *rest])
        check_released(arguments, what)
        found[what + " counts"] = counts(arguments)
    return found
