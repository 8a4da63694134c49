# distutils: language = c++
# What declarations of large packages leave to the headers: templates without their arguments, counts of parameters, casts of enumerators.
cimport cython
from libc.stdint cimport int8_t
from libcpp cimport nullptr
from libcpp.memory cimport shared_ptr, unique_ptr
from libcpp.vector cimport vector
from cpp_headers_part cimport *
from cpp_headers_helper cimport *
from cpp_headers_helper cimport is_missing

cdef extern from "cpp_headers_part.hpp" namespace "parts":
    # declared a second time
    ctypedef enum Colour "parts::Colour":
        red "parts::Colour::red"
        blue "parts::Colour::blue"

cpdef enum Shade:
    light = <int8_t>red
    dark = <int8_t>blue

cdef struct Wide:
    int edges[6]

missing = object()


def nulls(int n):
    cdef void* p = nullptr
    cdef unique_ptr[Base] owned
    cdef shared_ptr[int] counted
    owned.reset(new Derived(n))
    first = owned.get().value()
    owned.reset(<Base*>nullptr)
    counted.reset()
    return p is NULL, first, owned.get() is NULL, counted.get() == nullptr, takes_pointer(nullptr)


def truths(list values):
    cdef vector[int] v = values
    return bool(v), not v.empty()


def queue():
    cdef Queue[int] q
    q.push_back(3)
    q.push_back(4)
    return q[1], q.size(), q.front()


def storage(double x):
    cdef Storage[double]* made = new Storage[double](x)
    result = read_storage[double](made)
    del made
    return result


def more_arguments_than_declared(int a, double b):
    return combined[double](a, b, 2.5), Factory.scaled[double](b)


def text(int n):
    cdef Text t = Text(b"aaa")
    return t == "aaa", t == "bbb"


def derived(int n):
    cdef Derived d = Derived(n)
    return of_base(d, n)

cdef int of_base(const Base& base, int n) except -1:
    return (<const Derived&>base).own() + n


def later_star():
    return which()


def is_na(x):
    return is_missing(x), is_missing(missing)


def first_of_wide():
    cdef Wide w
    cdef int edges[4]
    for i in range(6):
        w.edges[i] = i * i
    edges = w.edges
    return edges


cdef class Named:
    cdef bytes name

    def __init__(self, name):
        self.name = name

    def characters(self):
        cdef const char* p = self.name or <const char*>NULL
        cdef const char* q
        q = self.name or <const char*>NULL
        return p is NULL, q is NULL, b"" if p is NULL else <bytes>p


@staticmethod
cdef _outside(int x):
    return x + 1


def static_outside(int x):
    return _outside(x)


def lambdas(x):
    typed = lambda int a, double b=2: (a, b, cython.typeof(a))
    return typed(x)


def shades():
    return [(int(s), s.name) for s in Shade]
