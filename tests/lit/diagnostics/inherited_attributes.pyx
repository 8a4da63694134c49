# Fields of a dataclass that the base class has already.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from dataclasses import dataclass

@dataclass
cdef class Base:
    a: int

@dataclass
cdef class Derived(Base):
    a: float
# CHECK: inherited_attributes.pyx:[[#@LINE-1]]:5: error: Cannot redeclare inherited fields in Cython dataclasses [Redeclared]

cdef class Plain(Base):
    cdef int a
# CHECK-NOT: error:
