# cython: c_string_type=str, c_string_encoding=ascii
# distutils: language = c++
"""Strings of C and C++ that become str, and are made of it."""
from libcpp.string cimport string
from libcpp.vector cimport vector


cdef struct S:
    char name[8]
    const char* p


cdef int length(const char* s):
    cdef int n = 0
    while s[n] != 0: n += 1
    return n


def chars():
    cdef const char* q = "xyz"
    cdef char c[4]
    c[0] = b'a'; c[1] = b'b'; c[2] = 0
    return q, q[:2], q[1:], c, q[0], c[:1], q[1:2]


def cpp():
    cdef string s = b"cpp"
    cdef vector[string] v
    v.push_back(s)
    return s, v, s.c_str()


def take(x):
    cdef const char* p = x
    return length(p)


def take_typed(str x):
    cdef const char* p = x
    return length(p)


def take_bytes(bytes x):
    cdef const char* p = x
    return length(p), p


def take_string(x):
    cdef string s = x
    return s, s.size()


def struct():
    cdef S s
    s.name[0] = b'n'; s.name[1] = 0
    s.p = "ptr"
    return s


def compare(x):
    cdef const char* p = "abc"
    return p == x, x == <object> p


def typed():
    cdef const char* p = "abc"
    cdef str t = p
    return t


def bad():
    cdef char c[3]
    c[0] = <char> 200; c[1] = 0
    return c


def lit():
    return b"abc", "abc", u"x"


def args(char* x, string y):
    return x, y


def untyped():
    cdef const char* p = "abc"
    q = p
    return q


def as_asked(char* p, int i, int j):
    cdef bytes kept = p
    cdef char[4] few
    few[:] = [c"a", c"b", 0, c"c"]
    return (<object> p, <bytes> p, <str> p, <unicode> p, <bytearray> p, kept, <bytes> p[i:j], <str> p[i:j], <bytearray> p[i:], <object> p[i:j],
            <bytes> few, <str> few)


def truth_of(char* p):
    cdef char[2] one
    one[0], one[1] = p[0], 0
    return bool(p), bool(<bytes> p), bool(<str> p), bool(one), 1 if p else 0


def string_as(data):
    cdef string s = data
    return <bytes> s, <bytearray> s, <str> s, <object> s
