# Names that are declared twice, with the place of the first declaration.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef int x
cdef double x
ctypedef int t
ctypedef double t
cdef enum E: A, B
cdef int A
cdef struct S:
    int a
    int a
cdef class C:
    cdef int n
    cdef int n
    cdef int f(self): return 1
    cdef int f(self): return 2
cdef class C:
    pass
cdef int g(int n): return n
cdef double g(int n): return n

# CHECK: names.pyx:5:13: error: 'x' redeclared [Redeclared]
# CHECK: names.pyx:4:10: note: Previous declaration is here
# CHECK: names.pyx:7:17: error: 't' redeclared [Redeclared]
# CHECK: names.pyx:9:10: error: 'A' redeclared [Redeclared]
# CHECK: names.pyx:12:9: error: 'a' redeclared [Redeclared]
# CHECK: names.pyx:15:14: error: 'n' redeclared [Redeclared]
# CHECK: names.pyx:17:14: error: 'f' redeclared [Redeclared]
# CHECK: names.pyx:18:12: error: C class 'C' already implemented [Redeclared]
# CHECK: names.pyx:21:13: error: Function signature does not match previous declaration [Redeclared]
# CHECK-NOT: {{error:|warning:}}
