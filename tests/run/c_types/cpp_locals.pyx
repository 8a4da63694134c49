# Variables of C++ classes that hold nothing until they are assigned.
# distutils: language = c++
# cython: cpp_locals=True
cimport cython
from cython.operator cimport dereference as deref, preincrement
from cython.parallel cimport prange
from libcpp.map cimport map as cpp_map
from libcpp.string cimport string
from libcpp.vector cimport vector

cdef extern from *:
    """
    #include <stdexcept>
    struct Whole {
      Whole() = delete;
      Whole(int value) : value(value) {}
      int get() const { return value; }
      Whole operator+(int more) const { return Whole(value + more); }
      int value;
    };
    struct Moved {
      Moved(int value) : value(value) {}
      Moved(Moved&& other) : value(other.value) {}
      Moved(const Moved&) = delete;
      Moved& operator=(const Moved&) = delete;
      int get() const { return value; }
      int value;
    };
    static Whole whole(int value) {
      if (value < 0) throw std::runtime_error("negative");
      return Whole(value);
    }
    """
    cdef cppclass Whole:
        Whole(int) nogil
        int value
        int get() nogil const
        Whole operator+(int)
    cdef cppclass Moved:
        Moved(int)
        int get() const
    Whole whole(int) except +

cdef Whole of_module

def read_module():
    return of_module.get()

def set_module(int value):
    global of_module
    of_module = Whole(value)
    return of_module.get(), of_module.value

cdef int declared(bint assigns) except? -1:
    cdef Whole w
    if assigns:
        w = whole(3)
    w.value += 4
    return w.get()

def variables(int n):
    cdef Whole x
    given = declared(n > 0)
    if n > 1:
        x = Whole(n)
        m = Moved(n)
        m = Moved(m.get() + 1)
    x = x + 1
    with nogil:
        read = x.get()
    return given, read, m.get()

def raised(int n):
    w = whole(n)
    return w.get()

def containers(values, bint assigns):
    cdef vector[int] v
    cdef cpp_map[int, string] names
    if assigns:
        v = values
        names = {1: b"one"}
    v.push_back(9)
    copied = v
    v = copied
    names[2] = b"two"
    cdef cpp_map[int, string].iterator at = names.begin()
    found = []
    while at != names.end():
        found.append((deref(at).first, deref(at).second))
        preincrement(at)
    return v, copied.size(), found, [x for x in v]

def steps(int n):
    cdef Whole w
    for i in range(n):
        if i:
            yield w.get()
        w = Whole(i)

def stepped(int n):
    return list(steps(n))

def captured(bint assigns):
    def inner():
        return s.size()
    cdef string s
    if assigns:
        s = b"abc"
    return inner()

def threads(int n):
    cdef int i
    for i in prange(n, nogil=True):
        last = Whole(i)
    return last.get()

cdef class Holder:
    cdef Whole whole
    cdef public vector[double] numbers

    def __init__(self, int n):
        if n:
            self.whole = Whole(n)
            self.numbers = [n, 2]

    def get(self):
        cdef int read
        with nogil:
            read = self.whole.get()
        return read, self.whole.value

@cython.cpp_locals(False)
cdef int other_directive(Holder holder) except? -1:
    holder.whole = Whole(holder.whole.get() + 1)
    return holder.whole.get()

def attributes(int n):
    holder = Holder(n)
    return holder.get(), holder.numbers, other_directive(holder)

def no_checks(int n):
    w = Whole(n)
    with cython.initializedcheck(False):
        return w.get()
