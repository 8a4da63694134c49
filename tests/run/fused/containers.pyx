# Containers of the C++ library over fused types, and fused types of such containers.
# distutils: language = c++
cimport cython
from cython cimport floating, integral
from libcpp.vector cimport vector
from libcpp.map cimport map
from libcpp.pair cimport pair
from libcpp.string cimport string
ctypedef fused vectors:
    vector[floating]
ctypedef fused several:
    vector[integral]
    map[integral, floating]
    double

cdef vector[floating] scaled(vector[floating] v, floating by):
    cdef vector[floating] r
    cdef size_t i
    for i in range(v.size()):
        r.push_back(v[i] * by)
    return r

cdef floating total(vector[floating]* v) noexcept nogil:
    cdef floating t = 0
    cdef floating x
    for x in v[0]:
        t += x
    return t

cdef void twice(vector[floating]& v):
    for i in range(v.size()):
        v[i] *= 2

cdef pair[integral, floating] both(integral a, floating b):
    cdef pair[integral, floating] p
    p.first = a
    p.second = b
    return p

cdef str name_of(const vector[floating]& v):
    if floating is double: return "d"
    return "f"

def by_python(vector[floating] v, floating x):
    cdef vector[floating] w = scaled(v, x)
    return w

def by_one(floating x, n):
    cdef vector[floating] w
    cdef vector[vector[floating]] ww
    cdef map[string, vector[floating]] m
    for i in range(n): w.push_back(x)
    ww.push_back(w)
    m[b"a"] = w
    return w, ww, m, total(&w), name_of(w), cython.typeof(w)

def by_pair(integral a, floating b):
    cdef pair[integral, floating] p = both(a, b)
    return p, cython.typeof(p)

def views(floating[:] v):
    cdef vector[floating] w
    cdef vector[floating]* pw = new vector[floating](<size_t>3, <floating>2)
    cdef size_t i
    for i in range(v.shape[0]): w.push_back(v[i])
    twice(w)
    t = total(pw)
    del pw
    return w, t

cdef str of_vectors(vectors v):
    x = v[0]
    return cython.typeof(v) + " of " + cython.typeof(x)

cdef str of_several(several v):
    if several is double: return "double"
    return cython.typeof(v) + " " + str(v.size())

def chosen():
    cdef vector[double] d = [1, 2]
    cdef vector[float] f = [3]
    cdef vector[long] n = [3]
    cdef map[int, float] m = {1: 2.5}
    cdef map[short, double] w = {1: 2.5, 3: 4}
    return of_vectors(d), of_vectors(f), of_several(n), of_several(m), of_several(w), of_several(2.5)

def called():
    cdef vector[double] d = [1, 2]
    cdef vector[float] f = [1, 2]
    twice(d)
    return scaled(d, 2.0), scaled[float](f, 2), total(&d), d, name_of(d), name_of(f)
