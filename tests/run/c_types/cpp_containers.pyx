# distutils: language = c++
from libcpp.vector cimport vector
from libcpp.string cimport string
from libcpp.map cimport map as cmap
from libcpp.set cimport set as cset
from libcpp.pair cimport pair
from libcpp.list cimport list as clist
from libcpp.unordered_map cimport unordered_map

from libcpp.algorithm cimport sort
from cython.operator cimport dereference as deref, preincrement as inc, postincrement

def f(int n):
    cdef vector[int] v
    cdef int i
    for i in range(n): v.push_back(i * i)
    cdef vector[int].iterator it = v.begin()
    s = 0
    while it != v.end():
        s += deref(it)
        inc(it)
    for x in v: s += x
    v[0] = 7
    v[1] += 3
    return s, v, v.size(), v.front(), v.at(1)
def g(list o):
    cdef vector[double] v = o
    cdef vector[vector[int]] w = [[1,2],[3]]
    sort(v.begin(), v.end())
    return v, w, w[0][1], w[1].size()
ctypedef cmap[string, int] word_counts

def h():
    cdef word_counts m
    m[b"a"] = 1
    m[b"b"] = 2
    m[<string>b"b"] += 5
    cdef word_counts.iterator it = m.begin()
    r = []
    while it != m.end():
        r.append((deref(it).first, deref(it).second))
        postincrement(it)
    for p in m: r.append((p.first, p.second))
    return m, m.count(b"a"), m.find(b"zz") == m.end(), r
def st(bytes b):
    cdef string s = b
    cdef string t = s + s
    cdef const char* c = s.c_str()
    t.append(b"xy")
    return s, t, s.size(), c[:2], s == b, t.find(b"x"), s.substr(0, 2), t[0], s.length(), s.decode('latin1')
def sets():
    cdef cset[int] s = {3, 1, 2}
    s.insert(5)
    cdef pair[int, double] p = (1, 2.5)
    cdef pair[int, string] q
    q.first = 4
    q.second = b"z"
    cdef clist[int] l = [1,2,3]
    l.push_back(9)
    cdef unordered_map[int, double] u = {1: 2.5}
    u[3] = 1
    return s, p, q, l, u, s.count(3)
def errs():
    cdef vector[int] v
    try:
        return v.at(4)
    except IndexError as e:
        return "index"
cdef class C:
    cdef vector[double] data
    cdef cmap[int, vector[int]] m
    def __init__(self, n):
        self.data.resize(n, 1.5)
        self.m[3].push_back(n)
    def get(self):
        return self.data, self.m
cdef double tot(vector[double]& v) noexcept nogil:
    cdef double s = 0
    cdef size_t i
    for i in range(v.size()): s += v[i]
    return s
cdef vector[int] make(int n):
    cdef vector[int] r
    r.reserve(n)
    for i in range(n): r.push_back(i)
    return r
def tt(o):
    cdef vector[double] v = o
    cdef vector[double]* p = new vector[double](3, 2.0)
    p.push_back(1)
    r = [tot(v), tot(deref(p)), p.size(), p[0][1], make(3), deref(p)[0]]
    del p
    return r
cdef class Owner:
    cdef vector[double]* data
    cdef vector[vector[int]*] parts
    def __cinit__(self, int n):
        self.data = new vector[double](n, 0.5)
        self.parts.push_back(new vector[int](3, 7))
    def __dealloc__(self):
        del self.data
        del self.parts[0]
    def get(self):
        return deref(self.data), deref(self.parts[0])
def filled():
    cdef vector[int] v = vector[int](3, 7)
    cdef vector[vector[double]] rows = vector[vector[double]](2, vector[double](2, 1.5))
    return v, rows, vector[double](2), Owner(2).get()
cdef struct Reading:
    int place
    double value
cdef vector[Reading] readings(int n):
    cdef vector[Reading] made
    for i in range(n): made.push_back(Reading(i, i / 2.0))
    return made
def structs(int n):
    cdef vector[vector[Reading]] nested
    nested.push_back(readings(1))
    return readings(n), nested
def first_struct(rows):
    cdef vector[Reading] taken = rows
    return taken.size(), taken[0].value
def ctuples(rows):
    cdef vector[(int, double)] taken = rows
    cdef (int, double) first = taken[0]
    return taken.size(), first
def slices(values):
    cdef vector[double] v = values
    return v[::2], v[1:], list(zip(v[::3], v[1::3]))

cdef extern from *:
    """
    #include <map>
    #include <string>
    #include <vector>
    struct KcTestResults { std::vector<std::vector<float> > births; std::map<int, std::string> names; int n; };
    static KcTestResults kc_test_results(int n) {
      KcTestResults made;
      made.births.push_back({1.0f, 2.5f});
      made.names[n] = "x";
      made.n = n;
      return made;
    }
    """
    ctypedef struct KcTestResults:
        vector[vector[float]] births
        cmap[int, string] names
        int n
    KcTestResults kc_test_results(int n)
def struct_of_containers(int n):
    made = kc_test_results(n)
    return made
def containers_of_struct(given):
    cdef KcTestResults made = given
    return made.births[0][1], made.n, made.names
def searched(dict d, list xs):
    cdef cmap[int, int] m = d
    cdef int x
    out = []
    for x in xs:
        if x == 100: out.append("hundred")
        elif m.find(x) == m.end(): out.append("none")
        elif m[x] == 5 and m.count(x) == 1: out.append("five")
        else: out.append(m[x])
    return out
cdef struct Node:
    int a
    double* p
    Node* next
cdef class Tree:
    cdef Node root
    def __init__(self):
        self.root = Node()
        self.root = Node(next=NULL)
        self.root.a = 4
    def get(self): return self.root.a, self.root.p == NULL
def fields_of_nothing(): return Tree().get()
