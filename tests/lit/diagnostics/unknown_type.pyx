# A type that nobody declared.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(real x):
    cdef intt n = 3
    return x * n

# CHECK: unknown_type.pyx:4:7: error: 'real' is not a type identifier [UnknownType]
# CHECK: unknown_type.pyx:5:10: error: 'intt' is not a type identifier [UnknownType]
# CHECK-NOT: {{error:|warning:}}
