# Variables of C++ classes are made where they are declared, so the class needs a constructor without arguments.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cdef extern from "shapes.h":
    cdef cppclass Square:
        Square(int)
        int width
    cdef cppclass Circle:
        Circle()
        Circle(int)
        int radius
    cdef cppclass Base:
        int width
    cdef cppclass Derived(Base):
        Derived(int)

# CHECK: nullary_constructors.pyx:[[#@LINE+1]]:13: error: C++ class must have a nullary constructor to be stack allocated [InvalidType]
cdef Square at_module

cdef class Holder:
    # CHECK: nullary_constructors.pyx:[[#@LINE+1]]:17: error: C++ class must have a nullary constructor to be stack allocated [InvalidType]
    cdef Square held

def declared(int n):
    # CHECK: nullary_constructors.pyx:[[#@LINE+1]]:17: error: C++ class must have a nullary constructor to be stack allocated [InvalidType]
    cdef Square square = Square(n)
    cdef Circle circle
    # CHECK: nullary_constructors.pyx:[[#@LINE+1]]:18: error: C++ class must have a nullary constructor to be stack allocated [InvalidType]
    cdef Derived derived
    cdef Square* made = new Square(2)
    return square.width

cdef int passed(Square square):
    return square.width

def inferred(int n):
    # CHECK: nullary_constructors.pyx:[[#@LINE+1]]:5: error: C++ class must have a nullary constructor to be stack allocated [InvalidType]
    square = Square(n)
    return square.width
# CHECK-NOT: error
