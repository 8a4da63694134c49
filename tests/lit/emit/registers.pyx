# Numbers that loops use are variables of their own behind the conversion of the arguments; middle operands of chained comparisons are declared where they are compared.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

def count_between(double[:] values, double low, double high):
    cdef Py_ssize_t i, count = 0
    for i in range(values.shape[0]):
        if low <= values[i] < high:
            count += 1
    return count

def add(double a, double b):
    return a + b

# CHECK-LABEL: count_between(kc::View<const double, 1> values, double low, double high) {
# CHECK:       Py_ssize_t count = 0;
# CHECK-NEXT:  kc::specialise(values
# CHECK-NEXT:    for
# CHECK-NEXT:      double t = values(i);
# CHECK-NEXT:      if (low <= t && t < high)
# CHECK: return kernels::count_between(values, kc::in_register(low), kc::in_register(high));

# CHECK: kernels::add(a_2, b)
