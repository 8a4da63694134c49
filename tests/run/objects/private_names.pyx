"""Names that begin with two underscores, in classes."""
__glob = 10
_A__gf2 = None
def __gf(): return 11
class A:
    __x = 1
    __y__ = 2
    def __m(self, __a, *, __k=3): 
        __loc = __a
        self.__z = __loc
        return self.__x, self.__z, __k, [__q for __q in range(2)], (lambda __u: __u)(6)
    def pub(self): return self.__m(5)
    def kw(self): return self.__m(5, __k=7)
    def g(self):
        global __glob2
        __glob2 = 6
        return __glob2
    class B_:
        __x = 4
        def m(self): return self.__x
    def imp(self):
        import os as __os
        from os import path as __p
        return __os.__name__, __p.__name__
    def exc(self):
        try: raise ValueError
        except ValueError as __e: return type(__e)
    def dele(self): del self.__z
    def loc(self, __a): 
        __b = 1
        return sorted(locals())
    def inner(self):
        def __f(__x): return __x
        class __C: __v = 1
        return __f.__name__, __f.__qualname__, sorted(vars(__C))
    def gl(self): return __glob
class _C:
    __x = 1
class __D:
    __x = 1
cdef class E:
    cdef int __c
    cdef public int __pc
    cdef dict __dict__
    __t = 5
    def __m(self, __a): 
        self.__c = 4
        return self.__c, __a
    def pub(self): return self.__m(2)
    def at(self):
        self.__new = 5
        return self.__new
    def pcc(self): 
        self.__pc = 3
        return self.__pc
    cdef __cm(self): return 3
    def ccm(self): return self.__cm()
    cpdef __cp(self): return 4
    def ccp(self): return self.__cp()


def result(path, *args, **kwargs):
    """What a method gives, or the names that a class holds."""
    owner, name = path.split(".")
    if name == "names":
        return sorted(key for key in vars(globals()[owner]) if key.endswith("x") or "__" in key[2:-2])
    return getattr(globals()[owner](), name)(*args, **kwargs)


# Names beyond ASCII: those that differ stay different.
cdef struct Pair:
    double α
    double β

cdef enum:
    ω = 3
    Ω = 4

cdef double θ = 5, λ = 6

cdef class Mean:
    cdef public double γ, δ

    def __init__(self):
        self.γ = 1
        self.δ = 2

    cdef double μέσος(self, double ε):
        return ε + self.γ + self.δ

    def call(self):
        return self.μέσος(3)


cdef double difference(double α, double β):
    return α - β


def greek(α, double β, *, ζ=3):
    cdef Pair pair
    pair.α = 1
    pair.β = 2
    return α, β, ζ, pair, difference(α, β), θ, λ, ω, Ω, Mean().call(), Mean().γ


def greek_by_keyword():
    return greek(1, β=2, ζ=9)


cdef struct __part:
    int n


cdef class Made:
    cdef int __value
    cdef __set(self, int* value):
        self.__value = value[0]

    def value(self):
        return self.__value


cdef class Maker:
    cdef __part part

    def make(self, int n):
        cdef __part other
        other.n = self.part.n = n
        made = Made()
        made.__set(&other.n)
        return made.value(), self.part.n


def made(n):
    return Maker().make(n)


cdef class Hidden:
    cdef int __number
    cdef double[2] __pair

    def __init__(self):
        self.__number = 3
        self.__pair = [1, 2]

    cdef int __more(self):
        return self.__number + 1

def of_hidden():
    cdef Hidden hidden = Hidden()
    hidden.__pair[1] += 5
    return hidden.__number, hidden.__pair[1], hidden.__more()
