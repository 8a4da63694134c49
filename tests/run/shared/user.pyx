from pk cimport base
from pk.base cimport Shape, Plain, half, risky, join, twice, make, point, triple, plus_one
cdef class Square(Shape):
    cdef readonly int sides
    cdef list more
    def __cinit__(self, *args, **kw):
        self.sides = 4
        self.more = [1]
    cdef double area(self):
        return self.width * self.width
    cpdef str name(self):
        return "square of " + Shape.name(self)
    cdef double covered(self, double[:] widths):
        return Shape.covered(self, widths) * widths.shape[0]
    cdef double last(self):
        return self.doubled() + 2
    def more_of(self):
        return self.more, self.flag, self.label
cdef class Sub(Plain):
    cdef int c
    cdef int get(self):
        return self.a + self.c
    def __init__(self, a, c):
        Plain.__init__(self, a)
        self.c = c
    def total(self):
        return self.get(), self.b
class PySquare(Square):
    def name(self):
        return "python"
def calls():
    r = [half(3), join(1, [2]), twice(4), make(3), triple(<int>2), triple(1.5), plus_one(1)]
    try:
        risky(-1)
    except ValueError as e:
        r.append(str(e))
    r.append(risky(4))
    with nogil:
        x = half(5)
    r.append(x)
    base.counter += 1
    r.append(base.counter)
    return r
def shapes(Shape s):
    r = [s.area(), s.name(), s.width, s.flag, s.label]
    s.label = "changed"
    s.flag += 1
    try:
        s.fails(3)
    except KeyError as e:
        r.append(repr(e))
    return r
def is_shape(x):
    return isinstance(x, Shape)
def check_cast(x):
    return (<Shape?>x).width
from pk.base cimport total, tail, keep
def views(double[:] v, double[:, ::1] w):
    cdef double first
    with nogil:
        first = total(v)
    cdef double[:] rest = tail(v)
    keep(w)
    return first, total(rest), total(v[::2]), rest.shape[0]
def view_error(double[:] v):
    return tail(v).shape[0]

def finals(Shape s):
    return s.doubled(), s.last()

def has_base(double[:] values, given):
    return base.base_of(values) is given

def zone(time):
    return base.zone_of(time)

def left_out(list seen):
    cdef int count = 0
    return [base.scaled(2), base.scaled(2, 3), base.scaled(2, 3, seen), base.scaled(2, 4, seen, &count), count,
            base.joined(1), base.joined(1, False), base.joined(1, False, "c"), seen]

def grown(Shape shape):
    return shape.grown(), shape.grown(2), shape.grown(2, "x")
import math
from pk.base cimport length
def length_of(double x, double y):
    return length(x, y)

def formats(char[:] v):
    return base.format_of(v), base.format_of(v[1:]), memoryview(v).format

from pk.base cimport Held
cdef class HeldMore(Held):
    cdef float[:] extra
    def __init__(self, values, extra):
        Held.__init__(self, values)
        self.extra = extra
    cdef double sum(self) noexcept:
        return Held.sum(self) + self.extra[0]
    def shorten(self):
        self.values = self.values[1:]
        self.values[0] = 40
        return self.sum(), self.values.shape[0], self.values[0], self.after
    def fresh(self, n):
        self.table = base.cython_array(n)
        self.table[0, 1] = n
        return self.table[0, 1], self.table.shape[1]
def held(Held h, double[:] other):
    r = [h.sum(), h.values[0], h.values.shape[0], h.after, h.values is None]
    h.values = other
    r.append(h.sum())
    cdef double[:] mine = h.values
    h.values = None
    return r, mine[1], h.values is None
def held_table(Held h):
    return h.table.shape[0]
def held_object(Held h):
    return list(h.values), h.values.base

def powers(int i, double x):
    return base.powered(i, 2, False), base.powered(x, 3, True)

from cython.parallel cimport prange
cdef double part(double[:] values, Py_ssize_t i) noexcept nogil:
    cdef double[:] rest = values[i:]
    return rest[0]
cdef double part_of(Held h, Py_ssize_t i) noexcept nogil:
    cdef double[:] mine = h.values
    return part(mine, i) + part(h.values, i)
cdef double threaded(Held h, int n) noexcept nogil:
    cdef double total = 0
    cdef Py_ssize_t i
    for i in prange(n, num_threads=2):
        total += part_of(h, i % h.values.shape[0])
    return total
def in_threads(Held h):
    return threaded(h, 100)  # which holds the lock while its threads work

from pk.base cimport Table, WideTable

cdef class MyTable(WideTable):
    cdef int grown(self, int x, int by=100, object note="mine", int more=1000):
        return x + by + len(note) + more
    cpdef int counted(self, int by=300, int more=400):
        return WideTable.counted(self) + by + more
    cdef double weighed(self, double x, double[:] weights=None, point at=point(10, 20), (int, double) by=(2, 3.5), const double[:] more=None):
        return by[0] * (x + at.x * at.y + (0 if weights is None else weights[1])) + by[1] + (0 if more is None else more[0])
    cdef int own(self):
        return 9

def of_table(Table t):
    return (t.weighed(5), t.times(<int> 2), t.times(1.5, 3), t.first(), t.both(<int> 1, <float> 2.5), t.both(2.5, 0.5), t.grown(3), t.named(), t.counted(),
            t.counted(1), t.last())

cdef double[:] weights = __import__("array").array("d", [1000, 2000])
def of_wide(WideTable t):
    return (t.weighed(5), t.weighed(5, weights), t.weighed(5, None, point(3, 4)), t.times(<int> 2), t.times(1.5), t.grown(3), t.grown(3, 4), t.grown(3, 4, "abc"), t.named(), t.counted(), t.counted(1), t.counted(1, 2),
            t.last(), t.after())

def of_static(int x):
    return Table.made(x).kept, Table.combined(x), Table.combined(x, 2), WideTable.combined(3), base.Table.combined(4)

def of_mine(MyTable t):
    return t.weighed(5), t.weighed(5, weights), t.weighed(5, weights, point(1, 1), (7, 8)), t.weighed(5, None, point(1, 1), (7, 8), weights), t.grown(3), t.grown(3, 4), t.grown(3, 4, "abc"), t.grown(3, 4, "abc", 5), t.named(), t.counted(), t.counted(1), t.last(), t.after(), t.own()

from libc.stdlib cimport free
from pk.base cimport kept_values, last_of, values_t, visitor, add_up
def of_pointers(double[:] values):
    cdef values_t* kept = kept_values(values)
    cdef values_t again = kept[0]
    kept[0][0] = 7
    again[again.shape[0] - 1] += 1
    try:
        return last_of(kept), kept.shape[0], values[0], kept[0].base is values.base
    finally:
        free(kept)
def visits(list numbers):
    cdef double sum = 0
    cdef visitor* visit = base.add_squares
    results = []
    for x in numbers:
        results += [add_up(x, &sum), visit(x, &sum)]
    return sum, results


def of_provided(int x):
    cdef double pair[2]
    pair[:] = [1, 2]
    return base.provided(x, pair), base.provided_count
