# A second declaration points at the first.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f():
    cdef int n = 1
    cdef double n = 2
    n: int = 3
    return n

def g(first: int, x):
    first: int = 1
    if x:
        second: str = "a"
    else:
        second: str = "b"
    for third in range(3):
        fourth: int = third
    return second

# CHECK: redeclared.pyx:6:17: error: 'n' redeclared [Redeclared]
# CHECK: redeclared.pyx:5:14: note: Previous declaration is here
# CHECK: redeclared.pyx:7:5: error: 'n' redeclared [Redeclared]
# CHECK: redeclared.pyx:5:14: note: Previous declaration is here
# CHECK: redeclared.pyx:11:5: error: 'first' redeclared [Redeclared]
# CHECK: redeclared.pyx:10:7: note: Previous declaration is here
# CHECK: redeclared.pyx:15:9: error: 'second' redeclared [Redeclared]
# CHECK: redeclared.pyx:13:9: note: Previous declaration is here
# CHECK-NOT: {{error:|warning:}}
