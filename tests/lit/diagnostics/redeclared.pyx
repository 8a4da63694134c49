# A second declaration points at the first.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f():
    cdef int n = 1
    cdef double n = 2
    n: int = 3
    return n

# CHECK: redeclared.pyx:6:17: error: 'n' redeclared [Redeclared]
# CHECK: redeclared.pyx:5:14: note: Previous declaration is here
# CHECK: redeclared.pyx:7:5: error: 'n' redeclared [Redeclared]
# CHECK: redeclared.pyx:5:14: note: Previous declaration is here
# CHECK-NOT: {{error:|warning:}}
