"""Declarations that are spelled as Python: decorators and calls of `cython`."""
cimport cython
import cython as cy
from cython cimport cfunc, declare, int as c_int
from cython.parallel import prange

Pair = cython.struct(count=cython.int, weight=cython.double)
Choice = cython.union(whole=cython.int, part=cython.float)
Index = cython.typedef(cython.Py_ssize_t)
limit = cython.declare(cython.int, 7)
cython.declare(seen=cython.int, scale=cython.double)


@cython.cfunc
@cython.returns(cython.int)
@cython.locals(x=cython.int, twice=cython.int)
def doubled(x):
    """A docstring stays the first statement."""
    twice = x + x
    return twice


@cfunc
@cython.inline
def third(x: c_int) -> c_int:
    return x // 3


@cy.ccall
@cy.exceptval(-1, check=True)
def checked(x: cy.int, y: cy.double = 2.5) -> cy.int:
    if x < 0:
        raise ValueError(f"{x} < 0")
    return x - 1


@cython.cfunc
@cython.exceptval(-7, check=False)
def unchecked(x: cython.int) -> cython.int:
    if x == 3:
        raise KeyError(x)
    return x


@cython.cfunc
@cython.exceptval(check=False)
def silent(x: cython.double) -> cython.double:
    return x / 2


@cython.nogil
@cython.cfunc
@cython.inline
def square(x: cython.double) -> cython.double:
    return x * x


def results(x):
    return doubled(x), third(x), checked(x), checked(x, 3), unchecked(x), silent(x), square(x)


@cython.locals(a=cython.int, b=cython.double)
def arguments(a, b):
    return cython.typeof(a), cython.typeof(b), a, b


def variables(x: cython.int):
    c = cython.declare(cython.int, 3)
    d: cython.double = x
    p = cython.declare(cython.p_int)
    q = cython.declare(cython.pointer(cython.double), cython.address(d))
    cython.declare(e=cython.long, f=cython.float)
    plain = declare(list, [x])
    e = x
    f = 0.5
    p = cython.address(c)
    p[0] += x
    q[0] += 1
    return (c, d, e, f, plain, cython.typeof(p), cython.typeof(q), cython.typeof(e), cython.sizeof(f), cython.typeof(plain),
            cython.cast(cython.int, 3.7), cython.compiled)


def aggregates(x: cython.int):
    pair = cython.declare(Pair)
    choice = cython.declare(Choice)
    index = cython.declare(Index, x)
    choice.whole = x
    pair.count = limit
    pair.weight = 2 * x
    return pair, choice.whole, index, cython.typeof(pair)


def module_variables(x):
    global seen, scale
    seen = x
    scale = seen / 2
    return seen, scale, cython.typeof(seen), cython.typeof(scale)


def total(n: cython.int):
    i: cython.int
    t: cython.double = 0
    for i in prange(n, nogil=True):
        t += square(i)
    with cython.nogil:
        t = square(t)
    return t


@cython.cclass
class Base:
    x: cython.int
    items: list
    anything: object
    y = cython.declare(cython.double, visibility="public")
    z = cython.declare(object, visibility="readonly")
    shared = "of the class"

    def __init__(self, x, z=None):
        self.x = x
        self.z = z
        self.items = [x]

    @cython.cfunc
    def step(self, by: cython.int) -> cython.int:
        return self.x + by

    @cython.ccall
    def grown(self, by: cython.int = 1):
        return self.step(by), self.items, self.anything

    @property
    def kind(self):
        return cython.typeof(self.x), cython.typeof(self.items), cython.typeof(self.anything)


@cython.final
@cython.cclass
class Derived(Base):
    @cython.cfunc
    def step(self, by: cython.int) -> cython.int:
        return self.x * by


cdef class Annotated:
    n: cython.int
    name: str
    size: float
    any: "what is not known"

    def __init__(self, n, name):
        self.n, self.name, self.size, self.any = n, name, n / 2, [n]

    def parts(self):
        return self.n, self.name, self.size, self.any, cython.typeof(self.size)


def objects(x):
    base, derived = Base(x, "z"), Derived(x)
    base.y = x
    return base.grown(), derived.grown(5), base.y, base.z, Base.shared, derived.kind, Annotated(x, "n").parts()


def outside(name):
    """What Python sees of the attributes."""
    return getattr(Base(1), name)


def set_readonly():
    Base(1).z = 3
