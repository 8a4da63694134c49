# Pointers to functions obey the rules of C, wherever they come from and go.
cimport cython
from libc.stdlib cimport qsort

ctypedef object (*Binary)(object, object)
ctypedef double (*Reduction)(double[:])
ctypedef int (*Measure)(object, Py_ssize_t*) except -1
ctypedef bint (*Test)(long)
ctypedef bint (*Known)(long) except -1
ctypedef int (*Less)(object, object) except -1

cdef extern from *:
    """
    typedef PyObject* (*kc_test_unary)(PyObject*);
    static PyObject* kc_test_double(PyObject* a) { return PyNumber_Add(a, a); }
    static int kc_test_less(PyObject* a, PyObject* b) { return PyObject_RichCompareBool(a, b, Py_LT); }
    static kc_test_unary kc_test_pick(void) { return kc_test_double; }
    static PyObject* kc_test_apply(kc_test_unary f, PyObject* a) { return f(a); }
    static int kc_test_sum(int (*f)(int), int n) {
      int total = 0;
      for (int i = 0; i < n; ++i) {
        int value = f(i);
        if (value == -7 && PyErr_Occurred()) return -1;
        total += value;
      }
      return total;
    }
    """
    ctypedef object (*Unary "kc_test_unary")(object)
    Unary pick_unary "kc_test_pick" ()
    object twice "kc_test_double" (object)
    int is_less "kc_test_less" (object a, object b) except -1
    object apply_unary "kc_test_apply" (Unary f, object a)
    int sum_of "kc_test_sum" (int (*f)(int) except? -7, int n) except? -1


cdef object add(object a, object b):
    return a + b

cdef object multiply(object a, object b):
    return a * b

cdef object triple(object a):
    return a * 3

cdef double total(double[:] values):
    cdef double result = 0
    cdef Py_ssize_t i
    for i in range(values.shape[0]):
        result += values[i]
    return result

cdef double first(double[:] values):
    if values.shape[0] == 0:
        raise ValueError("nothing is first")
    return values[0]

cdef int measure(object value, Py_ssize_t* size) except -1:
    if value is None:
        raise ValueError("None has no size")
    size[0] = len(value)
    return 0

cdef bint is_even(long value):
    return value % 2 == 0

cdef bint is_known(long value) except -1:
    if value < 0:
        raise KeyError(value)
    return value in (2, 3, 5)

cdef int square(int i) except? -7:
    if i > 3:
        raise OverflowError("too large to square")
    return i * i



cdef struct Operations:
    Binary binary
    Reduction reduction


cdef class Holder:
    cdef Binary binary
    cdef Measure measure
    cdef Test tests[2]

    def __init__(self, bint adds):
        self.binary = add if adds else multiply
        self.measure = measure
        self.tests[0] = is_even

    def call(self, a, b):
        cdef Py_ssize_t size = -1
        self.measure(a, &size)
        return self.binary(a, b), size, self.tests[0](size), self.binary == add


cdef apply(Binary f, a, b):
    return f(a, b)

cdef Binary chosen(bint adds):
    return add if adds else multiply


def binary(a, b, bint adds):
    cdef Operations operations
    cdef Binary f = &add if adds else &multiply
    operations.binary = f
    return apply(f, a, b), operations.binary(a, b), apply(multiply, a, b), chosen(not adds)(a, b)

def reduction(double[:] values, bint is_total):
    cdef Reduction f = total if is_total else first
    cdef Operations operations
    operations.reduction = f
    return f(values), operations.reduction(values[::-1])

def foreign(a, b):
    cdef Unary f = pick_unary()
    cdef Unary g = twice
    cdef Less less = is_less
    return f(a), g(b), less(a, b), apply_unary(twice, a), apply_unary(triple, a)

def called_from_c(int n):
    return sum_of(square, n)

def known(long value):
    cdef Known test = is_known
    return test(value)


cdef int by_size(const void* a, const void* b) noexcept nogil:
    return (<const int*> a)[0] - (<const int*> b)[0]

def smallest(int a, int b, int c):
    cdef int values[3]
    values[0], values[1], values[2] = a, b, c
    qsort(values, 3, sizeof(int), by_size)
    return values[0], values[2]


def as_objects(x):
    f = square
    key = triple
    return f(2), key(x), sorted([3, 1, 2], key=square), list(map(triple, [x, x]))

def object_of_square():
    return square

def object_of_reduction():
    return total


def holder(adds, a, b):
    return Holder(adds).call(a, b)


cdef class Cell:
    cdef double value

    def __init__(self, double value):
        self.value = value

    cdef double scaled(self, double by) noexcept nogil:
        return self.value * by

cdef double sum_of_cells(void** cells, int n, double by) noexcept nogil:
    cdef double result = 0
    cdef int i
    for i in range(n):
        result += (<Cell> cells[i]).scaled(by) + (<Cell> cells[i]).value
    return result

def cells(double a, double b):
    cdef Cell first = Cell(a), second = Cell(b)
    cdef void* both[2]
    both[0] = <void*> first
    both[1] = <void*> second
    return sum_of_cells(both, 2, 10)

ctypedef int (*Step)(int)
ctypedef Step (*Chooser)(bint) except? NULL

cdef int up(int n): return n + 1
cdef int down(int n):
    if n == 0: raise ValueError("no further")
    return n - 1
cdef Step chosen_step(bint rises) except? NULL: return up if rises else down
cdef int apply_chosen(Chooser choose, bint rises, int n) except? -1: return choose(rises)(n)

def stepped(bint rises, int n):
    return apply_chosen(chosen_step, rises, n)

cdef class Shape
ctypedef int (*Method)(Shape, int) except -2
ctypedef int function_type(int)

cdef class Shape:
    cdef Method stored
    cdef int scaled(self, int by) except -2:
        if by < 0: raise ValueError("negative")
        return by
    cpdef int named(self, int by) except -2:
        return by + 100
    def call_scaled(self, int by):
        cdef Method first = <Method> self.scaled
        self.stored = <Method> self.scaled
        cdef void* address = <void*> self.scaled
        return first(self, by), self.stored(self, by), address != NULL
    def call_named(self, int by):
        cdef Method named = <Method> &self.named
        return named(self, by), (<Method> Shape.scaled)(self, by)

cdef class Square(Shape):
    cdef int scaled(self, int by) except -2:
        return by * by
    cpdef int named(self, int by) except -2:
        return by * 1000

class Subclass(Square):
    def named(self, by):
        return 7

cdef int called_by_value(function_type f, int n):
    return f(n)

cdef int tripled(int n):
    return 3 * n

def methods_as_functions(int by):
    results = [kind().call_scaled(by) for kind in (Square, Subclass)], called_by_value(tripled, by)
    return results, Shape().call_scaled(by)


cdef extern from *:
    """
    #include <stdarg.h>
    #define next_int(rest) va_arg(rest, int)
    """
    ctypedef struct va_list:
        pass
    void va_start(va_list, int)
    int next_int(va_list)
    void va_end(va_list)


cdef int sum_of_rest(int count, ...) except? -1:
    cdef va_list rest
    cdef int i, total = 0
    va_start(rest, count)
    for i in range(count):
        total += next_int(rest)
    va_end(rest)
    return total


def summed(int a, int b): return sum_of_rest(3, a, b, 40), sum_of_rest(0), sum_of_rest(1, b)


cdef class Walker:
    cdef list seen

    cdef void walk(self, const int* at, int count, void (*visit)(Walker, int*)):
        for i in range(count):
            visit(self, <int*> &at[i])

    cdef void add(self, const int* at):
        self.seen.append(at[0])


def walked():
    """The first parameter of a type in a class is a type."""
    cdef int[3] numbers = [4, 5, 6]
    cdef Walker walker = Walker()
    walker.seen = []
    walker.walk(numbers, 3, walker.add)
    return walker.seen


cdef extern from * nogil:
    """
    typedef int (*kc_test_reporter)(const char*, int);
    static int kc_test_report(kc_test_reporter reporter) { return reporter("abc", 3); }
    """
    ctypedef int (*kc_test_reporter)(const char*, int) noexcept
    int kc_test_report(int (*reporter)(const char*, int) noexcept)


cdef int reported(const char* text, int n) noexcept nogil:
    return text[0] + n


def pointers_of_nogil_block():
    """What a block that is nogil declares is all nogil, pointers to functions too."""
    cdef kc_test_reporter reporter = reported
    cdef int found
    with nogil:
        found = reporter(b"b", 1) + kc_test_report(reported)
    return found, kc_test_report(<kc_test_reporter> reported)


# A fused function is the copy with the types that are wanted.
ctypedef fused number:
    int
    double

ctypedef double (*of_double)(double) noexcept nogil
ctypedef int (*of_int)(int) noexcept nogil

cdef number doubled(number x) noexcept nogil:
    return x * 2

cdef number shifted(number x, double by):
    return <number>(x + by)

cdef double applied(of_double function, double x) noexcept nogil:
    return function(x)

cdef struct Copies:
    of_double on_double
    of_int on_int

cdef of_double copies_kept[2]
cdef of_double of_module = doubled

cdef class CopyHolder:
    cdef of_double function
    def __init__(self):
        self.function = doubled
    def call(self, x):
        return self.function(x)

cdef number with_other_types(number x):
    cdef of_double function = doubled
    return <number>function(x) + doubled(x)

def copies_of_fused_functions(double x, int n):
    cdef of_double first = doubled
    cdef of_int second = doubled
    cdef of_double third
    cdef double (*two)(double, double)
    cdef Copies operations
    third = doubled
    two = shifted
    operations.on_double = doubled
    operations.on_int = doubled
    copies_kept[0] = doubled
    cast = <of_double>doubled
    return (first(x), second(n), third(x), two(x, x), applied(doubled, x), operations.on_double(x), operations.on_int(n), copies_kept[0](x),
            of_module(x), CopyHolder().call(x), with_other_types(n), with_other_types(x), cast(x))


ctypedef int (*unary)(int x)

cdef int one_more(int x):
    return x + 1

cdef int one_less(int x):
    return x - 1

cdef struct Steps:
    unary first
    int (*second)(int)

cdef class Picker:
    cdef unary kept
    cdef unary choose(self, bint more):
        return one_more if more else self.kept

cdef class OtherPicker(Picker):
    cdef unary choose(self, bint more):
        return one_less if more else one_more

def methods_give_functions(bint more, bint other, int x):
    cdef Picker chooser = OtherPicker() if other else Picker()
    chooser.kept = one_less
    cdef Steps steps = Steps(chooser.choose(more), NULL)
    function = chooser.choose(not more)
    return steps.first(x), steps.second == NULL, function(x), chooser.choose(more)(x)

def chosen_functions(bint more, int x):
    cdef unary function = one_more if more else one_less
    cdef unary other = function if more else one_more
    return function(x), other(x)
