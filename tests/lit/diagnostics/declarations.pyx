# What declarations of types, attributes and functions cannot say.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython
import cython as cy
from typing import Optional

cdef struct Ahead

# CHECK: [[@LINE+2]]:17: error: 'Ahead' previously declared using 'cdef' [Redeclared]
# CHECK: 7:1: note: Previous declaration is here
ctypedef struct Ahead:
    int i

ctypedef struct Behind:
    char c

# CHECK: [[@LINE+1]]:13: error: 'Behind' previously declared using 'ctypedef' [Redeclared]
cdef struct Behind

# CHECK: [[@LINE+1]]:1: error: C class 'Eggs' is declared but not defined [UndeclaredName]
cdef extern class external.Eggs

# CHECK: [[@LINE+1]]:10: error: Reference base type cannot be a Python object [InvalidType]
cdef foo(object& x): pass

# CHECK: [[@LINE+1]]:11: error: C++ references cannot be declared; use a pointer instead [InvalidType]
cdef int& alias

# CHECK: [[@LINE+1]]:15: error: Function with optional arguments may not be declared public or api [InvalidArgument]
cdef public f(x=None):
    pass

cdef class Special:
    cdef dict __dict__
    # CHECK: [[@LINE+1]]:24: error: Special attribute __weakref__ cannot be exposed to Python [MisplacedDeclaration]
    cdef public object __weakref__

    # CHECK: [[@LINE+1]]:9: error: '__init_subclass__' is not supported by extension class [MisplacedDeclaration]
    def __init_subclass__(cls, **kwargs):
        pass

    # CHECK: [[@LINE+1]]:6: error: Only final types can have final Python (def/cpdef) methods [MisplacedDeclaration]
    @cython.final
    cpdef method(self):
        pass

def wrapped(f):
    return f

cdef class Properties:
    # CHECK: [[@LINE+2]]:6: error: Property methods with additional decorators are not supported [MisplacedDeclaration]
    @property
    @wrapped
    def first(self):
        return 1

    @property
    @cython.boundscheck(False)
    def second(self):
        return 2

    # CHECK: [[@LINE+1]]:6: error: Property methods with additional decorators are not supported [MisplacedDeclaration]
    @wrapped
    @second.setter
    def second(self, value):
        pass

    # CHECK: [[@LINE+1]]:6: error: Mismatching property names, expected 'second', got 'third' [MisplacedDeclaration]
    @second.setter
    def third(self, value):
        pass

# CHECK: [[@LINE+2]]:18: error: '[...] | None' cannot be applied to type int [InvalidType]
# CHECK: [[@LINE+1]]:45: error: Optional[...] cannot be applied to type double [InvalidType]
def annotated(i: cy.int | None, d: Optional[cy.double], f: float | None, o: Optional[int]):
    return i

# CHECK-NOT: error:
