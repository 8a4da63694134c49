# A method that overrides another has its signature, as far as C tells types apart.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from libcpp.vector cimport vector
cdef class Base:
    cdef double of_number(self, double x):
        return x
    cpdef double result(self, double x):
        return x
    cdef double fewer(self, double x, double y):
        return x
    cdef double more(self, double x):
        return x
    cdef object of_object(self, list x):
        return x
    cdef double optional(self, double x):
        return x
    cdef double pushed(self, double x):
        return x
    cpdef object of_python(self):
        return 1
    def plain(self, x):
        return x

cdef class Derived(Base):
    # CHECK: [[@LINE+1]]:17: error: Signature not compatible with previous declaration [MisplacedDeclaration]
    cdef double of_number(self, int x):
    # CHECK: 5:17: note: Previous declaration is here
        return x
    # CHECK: [[@LINE+1]]:15: error: Signature not compatible with previous declaration [MisplacedDeclaration]
    cpdef int result(self, double x):
        return 1
    # CHECK: [[@LINE+1]]:17: error: Signature not compatible with previous declaration [MisplacedDeclaration]
    cdef double fewer(self, double x):
        return x
    # CHECK: [[@LINE+1]]:17: error: Signature not compatible with previous declaration [MisplacedDeclaration]
    cdef double more(self, double x, double y):
        return x + y
    cdef double optional(self, double x, double y=1, z=None):
        return x + y
    # CHECK: [[@LINE+1]]:17: error: an override with more optional parameters of this type is not compiled yet [Unsupported]
    cdef double pushed(self, double x, vector[int] y=vector[int]()):
        return x
    # CHECK: [[@LINE+1]]:17: error: Signature not compatible with previous declaration [MisplacedDeclaration]
    cdef object of_python(self):
        return 1
    cdef object of_object(self, x):
        return x
    def plain(self, x, y):
        return y
# CHECK-NOT: error:
