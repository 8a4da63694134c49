# The text of a kernel is what a person would write: the user's names, no temporaries, the source place.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cimport cython


@cython.cdivision(True)
cdef double mean_above(const double[:] values, double limit) noexcept nogil:
    cdef double total = 0
    cdef Py_ssize_t i, count = 0
    for i in range(values.shape[0]):
        if values[i] > limit:
            total += values[i]
            count += 1
    return total / count if count else limit


def above(const double[:] values, double limit=0.5):
    return mean_above(values, limit)

# CHECK:      // {{.*}}kernel.pyx:7: cdef double mean_above(const double[:] values, double limit) noexcept nogil:
# CHECK-NEXT: double mean_above(kc::View<const double, 1> values, double limit) {
# CHECK-NEXT:   double total = 0.0;
# CHECK-NEXT:   Py_ssize_t count = 0;
# CHECK-NEXT:   kc::specialise(values, [&](auto values) KC_INLINE_LAMBDA {
# CHECK-NEXT:     for (Py_ssize_t i = 0; i < values.extent(0); ++i) {
# CHECK-NEXT:       if (values(i) > limit) {
# CHECK-NEXT:         total += values(i);
# CHECK-NEXT:         ++count;
# CHECK-NEXT:       }
# CHECK-NEXT:     }
# CHECK-NEXT:   });
# CHECK-NEXT:   return count != 0 ? total / count : limit;
# CHECK-NEXT: }
