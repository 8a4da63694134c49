cimport cython
counter = 5
cdef double half(double x) noexcept nogil:
    return x / 2
cdef real risky(int x) except -1:
    if x < 0: raise ValueError("negative")
    return x
cdef object join(object a, list b):
    return [a] + b
cpdef int twice(int x):
    return 2 * x
cdef point make(int x):
    cdef point p
    p.x = x
    p.y = x / 2.0
    return p
cdef num triple(num x):
    return 3 * x
cdef class Shape:
    def __cinit__(self, *args, **kw):
        self.flag = 7
        self.label = "shape"
    def __init__(self, width=1.0):
        self.width = width
    cdef double area(self):
        return self.width
    cpdef str name(self):
        return "base " + str(self.label)
    cdef double covered(self, double[:] widths):
        return self.width + widths[0]
    @cython.final
    cdef double doubled(self):
        return 2 * self.area()
    cdef double last(self):
        return self.doubled() + 1
    cdef double grown(self, double by=1.5, object note="none"):
        return self.width * by + len(note)
    cdef int fails(self, int x) except -1:
        raise KeyError(x)
    def describe(self):
        return self.name(), self.area(), self.flag
cdef class Plain:
    def __init__(self, a):
        self.a = a
        self.b = [a]
def count():
    return counter
cdef double total(double[:] values) noexcept nogil:
    cdef double sum = 0
    cdef Py_ssize_t i
    for i in range(values.shape[0]):
        sum += values[i]
    return sum
cdef double[:] tail(double[:] values):
    if values.shape[0] == 0:
        raise ValueError("nothing left")
    return values[1:]
cdef double[:, ::1] kept
cdef void keep(double[:, ::1] values):
    global kept
    kept = values
def kept_sum():
    cdef double sum = 0
    cdef Py_ssize_t i, j
    for i in range(kept.shape[0]):
        for j in range(kept.shape[1]):
            sum += kept[i, j]
    return sum
def forget():
    global kept
    kept = None

def covered(Shape shape, double[:] widths):
    cdef double[:] rest = widths[1:]
    return shape.covered(widths), shape.covered(rest)

cdef object base_of(double[:] values):
    return values.base

cdef tzinfo zone_of(datetime time):
    return time.tzinfo

SEPARATOR = "-"

cdef double scaled(double x, double factor=2.5, list seen=None, int* place=NULL):
    if seen is not None:
        seen.append(x)
    if place is not NULL:
        place[0] += 1
    return x * factor

cpdef object joined(object a, bint twice=True, object b=SEPARATOR + "b"):
    return (a, b) * (1 + twice)

cdef str format_of(char[:] v):
    return memoryview(v).format

cdef class Held:
    def __init__(self, values):
        self.values = values
        self.after = 9
    cdef double sum(self) noexcept:
        cdef double sum = self.after
        cdef Py_ssize_t i
        for i in range(self.values.shape[0]):
            sum += self.values[i]
        return sum
    def swap(self, double[:] given):
        cdef double[:] before = self.values
        self.values = given
        return before.shape[0], self.sum()
    def as_object(self):
        return list(self.values), self.values.base
    def is_none(self):
        return self.values is None, self.table is None

cdef object cython_array(int n):
    return cython.view.array((2, n), 8, "d")

cdef num powered(num x, int times=2, bint negated=False):
    cdef num result = 1
    for _ in range(times):
        result *= x
    return -result if negated else result

cdef class Table:
    def __init__(self, int kept):
        self.kept = kept
    cdef num times(self, num x, int by=2):
        return x * by + self.kept
    cdef int first(self):
        return 1
    @staticmethod
    cdef Table made(int kept):
        return Table(kept)
    @staticmethod
    cdef int combined(int x, int by=5) except -1:
        if x < 0:
            raise ValueError("below 0")
        return x * by
    cpdef num both(self, num x, cython.floating y):
        return x + <num> y
    cdef int grown(self, int x):
        return x
    cdef double weighed(self, double x):
        return x
    cdef object named(self):
        return "table"
    cpdef int counted(self, int by=3):
        return by
    cdef int last(self):
        return 7

cdef class WideTable(Table):
    cdef int grown(self, int x, int by=10, object note="wide"):
        return x + by + len(note)
    cdef double weighed(self, double x, double[:] weights=None, point at=point(1, 2.5)):
        return x + at.x * at.y + (0 if weights is None else weights[0])
    cdef num times(self, num x, int by=3):
        return -x * by
    cpdef object named(self):
        return ["wide"]
    cpdef int counted(self, int by=30, int more=40):
        return by + more
    cdef int after(self):
        return 8

def of_table(Table t):
    return (t.weighed(5), t.times(<int> 2), t.times(1.5, 3), t.first(), t.both(<int> 1, <float> 2.5), t.both(2.5, 0.5), t.grown(3), t.named(), t.counted(),
            t.counted(1), t.last())

cdef double[:] weights = __import__("array").array("d", [100, 200])
def of_wide(WideTable t):
    return (t.weighed(5), t.weighed(5, weights), t.weighed(5, None, point(3, 4)), t.times(<int> 2), t.times(1.5), t.grown(3), t.grown(3, 4), t.grown(3, 4, "abc"), t.named(), t.counted(), t.counted(1), t.counted(1, 2),
            t.last(), t.after())

from libc.stdlib cimport malloc
cdef double[:] kept_alive
cdef values_t* kept_values(double[:] values) except NULL:
    global kept_alive
    cdef values_t* kept = <values_t*> malloc(26 * sizeof(void*))
    kept_alive = values
    kept[0] = kept_alive
    return kept
cdef double last_of(values_t* values) noexcept nogil:
    return values[0][values.shape[0] - 1]
cdef int add_up(int x, double* sum) except -1:
    if x < 0:
        raise ValueError(x)
    sum[0] += x
    return x
cdef int add_squares(int x, double* sum) except -1:
    sum[0] += x * x
    return 2 * x


cdef extern from *:
    """
    static int provided(int x, double* pair) { return x * 3 + (int)pair[1]; }
    static int provided_count = 7;
    """
    int provided(int x, double* pair) noexcept nogil
    int provided_count

def count_provided(int by):
    global provided_count
    provided_count += by
    return provided_count
