# The sum of an innermost loop, under the directive that lets it be taken in any order.
# RUN: %kernelc %s -o - | %FileCheck %s
# cython: boundscheck=False, reassociate=True

def dot(float[:] x, float[:] y):
    cdef Py_ssize_t i
    cdef float total = 0
    for i in range(x.shape[0]):
        if x[i] != x[i]:
            continue
        total += x[i] * y[i]
    return total

# CHECK: kc::Lanes<float> total_lanes(0);
# CHECK-NEXT: kc::in_lanes<Py_ssize_t>(0, x.extent(0), [&](Py_ssize_t i, int lane) KC_INLINE_LAMBDA {
# CHECK-NEXT: if (x(i) != x(i))
# CHECK-NEXT: return;
# CHECK-NEXT: total_lanes[lane] += x(i) * y(i);
# CHECK-NEXT: });
# CHECK-NEXT: total += total_lanes.sum();
