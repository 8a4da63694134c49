# cython: language_level=3
"""How Python calls functions: defaults, keywords, stars, and the messages for calls that do not fit."""
cimport cython
import numpy as np
from libc.math cimport ceil, floor



def nothing(): return "called"
def one(a): return a
def two(a, b): return a, b
def default(a, b=2, c="x"): return a, b, c
def typed(int a, double b=0.5): return a, b
def keyword_only(a, *, b, c=3): return a, b, c
def stars(a, *rest, **options): return a, rest, sorted(options.items())
def only_stars(*rest): return rest
def only_options(**options): return sorted(options.items())
def positional_only(a, b, /, c): return a, b, c
def everything(a, b=1, /, c=2, *rest, d, e=5, **options): return a, b, c, rest, d, e, sorted(options.items())
def view_and_number(double[:] v, int n=1): return v.shape[0] * n
def view_or_none(double[:] v=None): return v is None


counter = [0]

def evaluated_once(a=counter): 
    a[0] += 1
    return a[0]


def with_docstring(a, b=3):
    """What it does.

    More of it.
    """
    return a


def facts(name):
    f = globals()[name]
    return f.__name__, f.__doc__, f.__module__


cpdef int doubled(int a) except? -1:
    return 2 * a


cpdef tripled(a):
    return 3 * a


cdef int failing(int a) except -1:
    if a < 0:
        raise ValueError("negative: %d" % a)
    return a


cdef double failing_maybe(double a):
    if a < 0:
        raise ValueError("negative")
    return -1.0 if a == 0 else a


cdef void failing_void(int a) except *:
    if a < 0:
        raise KeyError(a)


cdef failing_object(a):
    return a + 1


cdef inline int added(int a, int b=10) noexcept:
    return a + b


def propagates(int a):
    return failing(a), failing_maybe(a)


def propagates_void(int a):
    failing_void(a)
    return "passed"


def propagates_object(a):
    return failing_object(a)


def cdef_default(int a):
    return added(a), added(a, 1)


def catches(int a):
    try:
        failing(a)
    except ValueError as error:
        return str(error)
    return "no error"


def recursive(int n):
    return 1 if n <= 1 else n * recursive(n - 1)


cdef long fibonacci(int n) noexcept nogil:
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def fibonacci_of(int n):
    with nogil:
        result = fibonacci(n)
    return result


def several(int n):
    return n, n + 1, "x"


def unpacked(int n):
    a, b, c = several(n)
    first, *rest = several(n)
    (x, y), z = (1, 2), 3
    return a, b, c, first, rest, x, y, z


def swapped(int a, int b):
    a, b = b, a
    return a, b


def no_return(a):
    a = 1


def annotated_variables(x):
    a: cython.int = x
    b: cython.double = x
    c: list
    c = [x]
    d: float = x
    e: int = 3
    f: bool = x
    g: bytes = b"x"
    return a, b, c, d, e, f, g, cython.typeof(a), cython.typeof(b), cython.typeof(c), cython.typeof(d), cython.typeof(e), cython.typeof(g)


def annotated_by_object(x, y):
    a: list = x
    b: int = y
    return a, b


def annotated_defaults(x: list = None, *, y: dict = None, z: cython.double = 2):
    return x, y, z


@cython.annotation_typing(False)
def annotations_say_nothing(x: cython.int = 3, y: str = "y"):
    return x, y


@cython.annotation_typing(False)
def annotated_local_says_nothing(x):
    a: list = x
    return a


LIMIT = 4
evaluated = []


def counted():
    evaluated.append(1)
    return len(evaluated)


cpdef from_a_name(double x=LIMIT, y=LIMIT):
    return x, y


cdef int once(int x=counted()) except -1:
    return x


cdef kept(list items=[]):
    items.append(len(items))
    return items


cdef class Defaults:
    cdef method(self, x=counted(), double y=LIMIT * 2):
        return x, y

    cpdef visible(self, x=[]):
        return x

    def use(self):
        return self.method(), self.method(1), self.visible()


def kept_defaults():
    global LIMIT
    LIMIT = 5
    return from_a_name(), once(), once(), once(7), kept(), list(kept()), Defaults().use(), Defaults().use(), len(evaluated)


cdef double stepped(double[:] v=np.zeros(3), (int, double) pair=(len("abc"), 2.5)):
    v[0] += 1
    return v[0] + pair[0] * pair[1]


ctypedef fused number:
    int
    double


cdef number first(double[:] v, number* address=NULL, number[:] others=None):
    return <number> (v[0] if address == NULL else address[0] + others[0])


def fused_defaults(double[:] v):
    cdef int n = 3
    cdef int[:] few = np.array([4], dtype=np.int32)
    return first[int](v), first[double](v), first[int](v, &n, few)


def default_view_is_kept():
    return stepped(), stepped() - stepped()


def chosen_function(double x, bint down):
    return (floor if down else ceil)(x)
