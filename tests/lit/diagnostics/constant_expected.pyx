# What must be known when the module is compiled.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(int n):
    cdef int a[n]
    return 0

cdef extern from "limits.h":
    int INT_MAX

cdef enum Limits:
    LARGEST = INT_MAX
    NARROW = <short>INT_MAX

# CHECK: constant_expected.pyx:5:16: error: Not allowed in a constant expression [ConstantExpected]
# CHECK: constant_expected.pyx:12:15: error: Not allowed in a constant expression [ConstantExpected]
# CHECK: constant_expected.pyx:13:21: error: Not allowed in a constant expression [ConstantExpected]
# CHECK-NOT: {{error:|warning:}}
