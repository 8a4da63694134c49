"""Functions of headers where objects are wanted."""
from libc.math cimport hypot, sqrt
from libc.stdlib cimport abs as c_abs

cdef extern from *:
    """
    static int twice(int x) { return 2 * x; }
    static int last = 0;
    static void keep(int value) { last = value; }
    static int kept(void) { return last; }
    static int checked(int x) { if (x < 0) PyErr_SetString(PyExc_ValueError, "negative"); return x < 0 ? -1 : x; }
    static const char *name_of(int x) { return x ? "one" : "none"; }
    typedef struct { int a; double b; } pair_t;
    static pair_t paired(int a, double b) { pair_t p = {a, b}; return p; }
    typedef struct { double extent; } box_t;
    """
    int twice(int x) nogil
    void keep(int value) noexcept nogil
    int kept()
    int checked(int x) except -1
    const char* name_of(int)
    ctypedef struct pair_t:
        int a
        double b
    pair_t paired(int a, double b)

cdef extern from "Python.h":
    list PySequence_List(object o)
    object PyNumber_Add(object a, object b)


def by_name(name, *arguments):
    return {"twice": twice, "hypot": hypot, "list": PySequence_List, "add": PyNumber_Add, "checked": checked, "paired": paired,
            "name_of": name_of}[name](*arguments)


def sorted_by(values):
    return sorted(values, key=c_abs), list(map(sqrt, values)) if min(values) >= 0 else None


def without_result(x):
    f, g = <object> keep, <object> kept
    return f(x), g()


def kept_by_closure(x):
    def inner(object f):
        return f(x)
    return inner(twice), inner(checked)
