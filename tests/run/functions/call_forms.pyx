"""Directives that change how Python calls a function, and who is counted in messages."""
cimport cython
import functools


@cython.always_allow_keywords(False)
def one_argument(x):
    return x

@cython.always_allow_keywords(False)
def no_argument():
    return 1

@cython.always_allow_keywords(False)
def optional(x=1):
    return x

@cython.always_allow_keywords(True)
def named(x):
    return x


cdef class Held:
    def method(self, x, y=2):
        return x, y

    @cython.always_allow_keywords(False)
    def single(self, x):
        return x

    @classmethod
    def of_class(cls, x=1):
        return x

    @classmethod
    def of_class_alone(cls):
        return 1

    @staticmethod
    def static(x, y=1):
        return x, y


# Classes that are called without a tuple of arguments, and some that are not.
made = [0] * 10

cdef class Counted:
    cdef readonly object seen
    def __cinit__(self, *args, **kwargs):
        self.seen = (args, sorted(kwargs.items()))

cdef class Initialised(Counted):
    cdef readonly object x, y
    def __init__(self, x, y=2, *, z=3):
        self.x, self.y = x, (y, z)
        if x is None:
            raise ValueError("x")

cdef class Derived(Initialised):
    cdef readonly double factor
    def __cinit__(self):
        self.factor = 2

    def __dealloc__(self):
        del made[:-9]
        made.append(self.factor)

cdef class Numbered:
    cdef readonly int x
    def __cinit__(self, int x=5, *, y=None):
        self.x = x

cdef class Listed(list):
    cdef readonly object name
    def __init__(self, *items, name=None):
        list.__init__(self, items)
        self.name = name

class OfPython(Derived):
    def __init__(self, *values):
        super().__init__(*values)
        self.more = 1


def constructed(kind, *args, **kwargs):
    value = globals()[kind](*args, **kwargs)
    facts = [getattr(value, name, "-") for name in ("seen", "x", "y", "factor", "name", "more")]
    return type(value).__name__, facts, list(value) if isinstance(value, list) else None

def ended():
    del made[:]
    for kind in (Derived, OfPython):
        try:
            kind(None)
        except ValueError:
            made.append(kind.__name__)
        kind(1)
        try:
            kind()
        except TypeError:
            made.append(kind.__name__)
    return list(made)


class Plain:
    @classmethod
    def of_class(cls, x=1):
        return x

    @staticmethod
    def static(x, y=1):
        return x, y


@cython.allow_none_for_extension_args(False)
def declared(Held x, list y, dict z=None, object o=None):
    return x is None, y, z, o

@cython.allow_none_for_extension_args(False)
def said(Held x or None, list y not None, double[:] v=None):
    return x is None, y, v is None

@cython.allow_none_for_extension_args(False)
def of_views(double[:] v):
    return v is None

nameless = lambda x, y=2, *z: (x, y, z)


def called(path, *args, **kwargs):
    """What `path` gives when it is called."""
    callee = functools.reduce(getattr, path.split("."), HERE)
    return callee(*args, **kwargs)


class Here:
    pass

HERE = Here()
for name in ("one_argument", "no_argument", "optional", "named", "Held", "Plain", "nameless"):
    setattr(HERE, name, globals()[name])
HERE.instance = Held()


def facts_of_lambda():
    return nameless.__name__, nameless.__qualname__, nameless.__code__.co_name, nameless.func_name, nameless.__closure__


def converted_first(str word, const long[:] values, int number, list items, not_none not None, double last):
    """C values and views are converted before any object is looked at."""
    return word, values.shape[0], number, items, not_none, last


def one_conversion(not_none not None, int number):
    return not_none, number


def ends_in_star(a, *):
    return a


def star_before_keywords(a, b=1, *, **rest):
    return a, b, rest


cdef class Adding:
    cpdef int sum_of(self, int a, int b=2):
        return a + b

    def with_stars(self, *args, **kwargs):
        return self.sum_of(*args), self.sum_of(*args[:1], **kwargs)


def with_stars(*args, **kwargs):
    """A cpdef method that gets `*args` is called as Python does it."""
    return Adding().with_stars(*args, **kwargs)


# A variable of C that a `def` fills.
cdef object doubled

@functools.lru_cache
def doubled(x):
    return [x, x]


def call_doubled(x):
    return doubled(x), doubled.__wrapped__.__name__, "doubled" in globals()


# A `cdef` says itself how it is called: these decorators are for a `def`.
@cython.nogil
@cython.returns(double)
@cython.exceptval(-1)
cpdef object written_as_c(x):
    return x + 1
