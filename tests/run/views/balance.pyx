# cython: language_level=3
"""Every buffer that is acquired is released, once: an exporter that counts, and functions that fail on the way."""
import gc
import itertools


cdef class Counted:
    """Exports doubles in C order, or what it is told."""
    cdef public int acquired, released, fail_at
    cdef public bint readonly
    cdef public list flags
    cdef bytes format
    cdef double[24] data
    cdef Py_ssize_t[8] shape, strides
    cdef int ndim
    cdef Py_ssize_t itemsize

    def __cinit__(self, shape=(4,), format=b"d", itemsize=8, readonly=False, fail_at=0, strides=None):
        self.format, self.itemsize, self.readonly, self.fail_at = format, itemsize, readonly, fail_at
        self.flags = []
        self.ndim = len(shape)
        cdef Py_ssize_t stride = itemsize
        cdef int k
        for k in range(24):
            self.data[k] = k
        for k in range(self.ndim - 1, -1, -1):
            self.shape[k] = shape[k]
            self.strides[k] = strides[k] if strides else stride
            stride *= shape[k]

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        self.flags.append(flags)
        if self.fail_at and len(self.flags) >= self.fail_at:
            raise LookupError("no buffer today")
        if flags & 1 and self.readonly:
            raise BufferError("read-only")
        self.acquired += 1
        buffer.buf = self.data
        buffer.obj = self
        buffer.len = 24 * 8
        buffer.itemsize = self.itemsize
        buffer.readonly = self.readonly
        buffer.ndim = self.ndim
        buffer.format = self.format
        buffer.shape = self.shape
        buffer.strides = self.strides
        buffer.suboffsets = NULL
        buffer.internal = NULL

    def __releasebuffer__(self, Py_buffer* buffer):
        self.released += 1


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
