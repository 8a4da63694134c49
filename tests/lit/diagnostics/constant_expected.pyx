# What must be known when the module is compiled.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(int n):
    cdef int a[n]
    return 0

# CHECK: constant_expected.pyx:5:16: error: Not allowed in a constant expression [ConstantExpected]
# CHECK-NOT: {{error:|warning:}}
