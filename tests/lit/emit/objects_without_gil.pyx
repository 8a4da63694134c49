# Without the GIL no references are counted, because other threads may use the same objects; with it, what is used is kept.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef class Inner:
    cdef int n
    cdef int more(self) noexcept nogil:
        return self.n + 1

cdef class Outer:
    cdef Inner inner
    cdef int without(self) noexcept nogil:
        return self.inner.more() + self.inner.n
    cdef int having(self) noexcept:
        return self.inner.more()

# CHECK-LABEL: int Outer_without(
# CHECK-NOT: kc::py::Object(
# CHECK: kc::py::instance<Inner>(kc::py::instance<Outer>(self).inner).n
# CHECK-LABEL: int Outer_having(
# CHECK: kc::py::Object(kc::py::instance<Outer>(self).inner)
