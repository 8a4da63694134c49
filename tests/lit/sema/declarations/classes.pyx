# What is wrong with cdef classes.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef class A(Nothing): pass
cdef class B(list, dict): pass
cdef class C:
    cdef struct S:
        int x
    property p:
        def get(self): return 1
cdef extern from *:
    cdef class Foreign: pass

# CHECK: classes.pyx:4:14: error: First base of 'A' is not an extension type [InvalidType]
# CHECK: classes.pyx:5:20: error: Only one extension type base class allowed. [InvalidType]
# CHECK: classes.pyx:7:5: error: C struct/union/enum definition not allowed here [MisplacedDeclaration]
# CHECK: classes.pyx:10:13: error: Only __get__, __set__ and __del__ methods allowed in a property declaration [MisplacedDeclaration]
# CHECK: classes.pyx:12:16: error: Module name required for 'extern' C class [MisplacedDeclaration]
# CHECK: classes.pyx:[[@LINE+2]]:2: error: Cdef functions/classes cannot take arbitrary decorators. [MisplacedDeclaration]
def arbitrary(c): return c
@arbitrary
cdef class Decorated: pass

# CHECK-NOT: {{error:|warning:}}
