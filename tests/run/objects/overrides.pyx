cimport cython

cdef list log = []

cdef class Shape:
    cdef int size(self, int x):
        return x
    cdef list parts(self, list given):
        return given
    cpdef int grow(self, int x, int by=2):
        return x + by
    cpdef object name(self):
        return "shape"
    cdef double scaled(self, double x, object note=None) noexcept:
        log.append(note)
        return x

cdef class Square(Shape):
    cdef int size(self, int x, int times=5, object note="n"):
        log.append(note)
        return x * times
    cpdef int grow(self, int x, int by=3, int more=4):
        return 100 + x + by + more
    cpdef object name(self, object prefix="a "):
        return prefix + "square"
    cdef double scaled(self, double x, object note="square", double by=2.0) noexcept:
        log.append(note)
        return x * by

cdef class Coloured(Square):
    cdef int size(self, int x, int times=7, object note="c"):
        log.append(note)
        return x * times + 1000
    cdef list parts(self, list given):
        return given + [1]
    cpdef object name(self, object prefix="coloured "):
        return prefix + "square"

@cython.final
cdef class Last(Coloured):
    cpdef int grow(self, int x, int by=30, int more=40, object again=None):
        log.append(again)
        return x + by + more

def by_base(Shape s):
    del log[:]
    return s.size(1), s.parts([3]), s.grow(1), s.grow(1, 1), s.name(), s.scaled(3), s.scaled(3, "given"), list(log)

def by_square(Square s):
    del log[:]
    return (s.size(1), s.size(1, 2), s.size(1, 2, "given"), s.grow(1), s.grow(1, 1), s.grow(1, 1, 1), s.grow(1, more=3), s.name(), s.name("the "),
            s.scaled(3), s.scaled(3, "x", 4), Shape.size(s, 4), Shape.grow(s, 4), list(log))

def by_last(Last s):
    del log[:]
    return s.grow(1), s.grow(1, 2, 3, 4), s.size(1), list(log)

def by_python(s):
    return s.grow(1), s.grow(1, by=1), s.name()

cdef class Held:
    cdef int kept
    def __init__(self, int kept):
        self.kept = kept
    cpdef cython.numeric twice(self, cython.numeric x, int times=2):
        return x * times + self.kept
    cdef cython.floating half(self, cython.floating x):
        return x / 2

cdef class More(Held):
    cpdef cython.numeric twice(self, cython.numeric x, int times=3):
        return -x * times

def fused_by_base(Held h):
    return h.twice(3), h.twice(1.5), h.twice(<short> 4, 5), h.half(<float> 3), h.half(5.0)

def fused_by_more(More h):
    return h.twice(3), h.twice(1.5)

cdef struct Point:
    int x
    double y
cdef class Weight:
    cdef double of(self, int x):
        return x
    cdef double of_view(self, double[:] v):
        return v[0]
cdef class MoreWeight(Weight):
    cdef double of(self, int x, double[:] v=None, Point p=Point(1, 2)):
        return x + (v[0] if v is not None else 0) + p.x
    cdef double of_view(self, double[:] v, double[:] w=None, const double[::1] u=None):
        return v[0] + (w[0] if w is not None else 10)
cdef class MostWeight(MoreWeight):
    cdef double of(self, int x, double[:] v=None, Point p=Point(3, 4), (int, double) t=(1, 2.5)):
        return x + (v[0] if v is not None else 0) + p.x * 2 + t[1]
def optional_views_and_structs(double[:] a):
    cdef MoreWeight more = MoreWeight(), most = MostWeight()
    cdef Weight weight = more
    cdef Point p = Point(5, 6)
    return (weight.of(1), more.of(2), more.of(3, a), more.of(3, a, p), more.of_view(a), more.of_view(a, a), weight.of_view(a), most.of(1),
            most.of(1, a), most.of(1, None, p), (<MostWeight> most).of(1, None, p, (2, 3.5)))
