# cython: embedsignature=True
"""Signatures in the documentation: of functions, methods, classes, attributes and properties, in each format."""
import cython
import sys
from libc.stdint cimport int64_t

ctypedef double Real
cdef enum Flag:
    FLAG_A, FLAG_B

cdef class Other: pass


def plain(): pass
def defaults(a, b=2, *args, c, d=4, **kw): "doc"
def typed(int a, double[:, ::1] b, bytes s=b"x", /, x=None): pass
def annotated(a: int, c: float = 1.0, d: Other = None, e: list = None, *args: tuple, **kw: dict) -> list: return []
def numbers(int64_t a, Real b, Flag c, size_t d, bint e, double complex f, long double g, unsigned long h): pass
def objects(object a, Other b not None, list c, const double[:] d, object[:] e): pass
def values(a=-1, b=[1, 'x'], c={'a': 1}, d={1, 2}, e="a'\n", f=b"b'\x00\xff", g=u'é', h=0x10, i=1_000, j=2j, k=..., l=lambda x: x): pass
def expressions(a=sys.path[0], b=sys.path[1:2], c=dict(a=1), d=max(1, *[2], key=None), e=[i for i in (1, 2) if i]): pass
async def waits(a, *, b): pass
def yields(a, /, *, b): yield a
def outer(z):
    def inner(a, int b=z): "inner doc"
    return inner
def documented(a):
    """
    First line.

      indented
    last

    """
def annotations(a: (1+2)*3, b: {'x':[1]}, c: not sys) -> (None, True): pass

cpdef int number(int a, double b=1.5) except? -1: return a
cpdef combined(int x=FLAG_A | FLAG_B, y=(FLAG_A + 1) * 2): "doc"
cpdef void nothing(): pass
cpdef Other other(Other a=None): return a
cpdef bint truth(Flag e=FLAG_A): return e


cdef class A:
    """Class doc
       more
    """
    cdef public int attr
    cdef readonly object hidden
    cdef public list items
    cdef public Other one
    """one doc"""
    cdef public object any
    cdef public double[:] view
    cdef public Real real
    def __init__(self, int a, b=3): "init doc"
    def method(self, a, b=1, *args): "method doc"
    cpdef double fast(self, int x=3, object y=None): return x
    @staticmethod
    def static(a, b=2): pass
    @classmethod
    def of_class(cls, a, b=2): pass
    @property
    def silent(self): "silent doc"; return 1
    @property
    def told(self) -> int: return 1
    def __call__(self, a, b=1): "call doc"; return a
    def __add__(self, Other b) -> int: "add doc"; return 1


class Plain:
    "Plain doc"
    def __init__(self, a, b=3): pass
    def method(self, a, *, int k=3): "method doc"
    @classmethod
    def of_class(cls, a): pass


@cython.embedsignature(False)
def left_alone(a): "as written"


@cython.embedsignature.format("python")
def in_python(int a, double[:] b, Real c=1, x=None, *args, k: int = 2) -> list: "doc"; return []
@cython.embedsignature.format("python")
cpdef double in_python_c(bint a, unsigned char b=1, list c=None, complex d=1j): return 1


@cython.embedsignature.format("python")
cdef class B:
    cdef public int attr
    cdef public Other one
    cdef public object any
    def __init__(self, int a): "init doc"
    def method(self, int a): pass
    @property
    def told(self) -> int: "told doc"; return 1


@cython.embedsignature.format("clinic")
def bound(int a, b=2): "doc"
@cython.embedsignature.format("clinic")
@cython.binding(False)
def unbound(int a, b: int = 2, *c): "doc"
@cython.binding(False)
@cython.embedsignature(False)
def by_hand(a, b=2): "by_hand(a, b=7)\n--\n\nthe doc"


@cython.embedsignature.format("clinic")
@cython.binding(False)
cdef class C:
    cdef public int attr
    def method(self, int a): "doc"
    @classmethod
    def of_class(cls, a, b=2): pass
    @staticmethod
    def static(a, b=2): pass


def facts(name):
    value = globals()[name] if name != "inner" else outer(1)
    return value.__doc__, getattr(value, "__text_signature__", None)


def member_facts(owner, name):
    value = getattr(globals()[owner], name)
    return value.__doc__, getattr(value, "__text_signature__", None)
