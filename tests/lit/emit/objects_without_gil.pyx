# Without the GIL no references are counted, because other threads may use the same objects; with it, what is used is kept.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef class Inner:
    cdef int n
    cdef int more(self) noexcept nogil:
        return self.n + 1
    cdef int plus(self, int by) noexcept nogil:
        return self.n + by

cdef int advance(int* p) noexcept nogil:
    p[0] += 1
    return p[0]

cdef class Outer:
    cdef Inner inner
    cdef int without(self) noexcept nogil:
        return self.inner.more() + self.inner.n
    cdef int held_without(self, int* p) noexcept nogil:
        return self.inner.plus(advance(p))
    cdef int having(self) noexcept:
        return self.inner.more()
    cdef int held_having(self, int* p) noexcept:
        return self.inner.plus(advance(p))

# CHECK-LABEL: int Outer_without(
# CHECK-NOT: kc::py::Object(
# CHECK: kc::py::instance<Inner>(kc::py::instance<Outer>(self).inner).n
# CHECK-LABEL: int Outer_held_without(
# CHECK: const kc::py::Ref t = kc::py::instance<Outer>(self).inner;
# CHECK-LABEL: int Outer_having(
# CHECK: kc::py::Object(kc::py::instance<Outer>(self).inner)
# CHECK-LABEL: int Outer_held_having(
# CHECK: const kc::py::Object t = kc::py::instance<Outer>(self).inner;
