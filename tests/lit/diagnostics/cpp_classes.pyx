# What C++ classes of the module cannot have, and what cannot be done with them.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from libcpp.map cimport map
from libcpp.vector cimport vector

cdef cppclass Shape:
    double area()
    int side
    # CHECK: [[@LINE+1]]:9: error: 'side' redeclared [Redeclared]
    int side
    # CHECK: [[@LINE+1]]:15: error: C++ classes do not hold memoryviews [Unsupported]
    double[:] cells

cdef cppclass Square(Shape):
    double area():
        return 1
    void scale(int factor=2):
        pass
    # CHECK: [[@LINE+1]]:10: error: 'scale' redeclared [Redeclared]
    void scale():
        pass
    # CHECK: [[@LINE+1]]:12: error: 'area' redeclared [Redeclared]
    double area():
        return 2

# CHECK: [[@LINE+1]]:1: error: Base class 'int' not a C++ class. [InvalidType]
cdef cppclass Wrong(int):
    int x

cdef cppclass Stack[T]:
    T top

# CHECK: [[@LINE+1]]:1: error: Base class 'Stack' is a template without its arguments [InvalidType]
cdef cppclass Lone(Stack):
    pass

cdef cppclass Sized:
    __init__(int size):
        pass

# CHECK: [[@LINE+1]]:1: error: C++ class must have a nullary constructor to be stack allocated [InvalidType]
cdef cppclass Derived(Sized):
    pass

cdef cppclass Promised:
    Promised()
    # CHECK: [[@LINE+2]]:9: error: 'count' of a C++ class of the module needs a body [Unsupported]
    @staticmethod
    int count()
    # CHECK: [[@LINE+1]]:5: error: '__init__' of a C++ class of the module needs a body [Unsupported]
    __init__(int size)
    # CHECK: [[@LINE+1]]:5: error: '__dealloc__' of a C++ class of the module needs a body [Unsupported]
    __dealloc__()

# CHECK: [[@LINE+1]]:15: error: 'Sized' redeclared [Redeclared]
cdef cppclass Sized:
    int other

def f(int n):
    # CHECK: [[@LINE+1]]:24: error: C++ class 'Shape' has methods without a body [InvalidType]
    cdef Shape* made = new Shape()
    with nogil:
        # CHECK: [[@LINE+1]]:17: error: Calling gil-requiring function not allowed without gil [NeedsGil]
        sized = new Sized(n)
    # CHECK: [[@LINE+1]]:13: error: no suitable method found for 'Sized' with these arguments [InvalidCall]
    other = new Sized()

    # CHECK: [[@LINE+1]]:13: error: new operator can only be applied to a C++ class [InvalidCall]
    third = new int(3)
    # CHECK: [[@LINE+1]]:17: error: 'vector' is a class template: it needs its arguments [InvalidType]
    cdef vector items
    # CHECK: [[@LINE+1]]:10: error: map templated type receives 4 arguments, got 1 [InvalidType]
    cdef map[int] places
    cdef map[int, double] known

cdef cppclass WithGil:
    __init__():
        pass

cdef cppclass WithoutGil(WithGil):
    # CHECK: [[@LINE+1]]:5: error: Constructor cannot be called without GIL unless all base constructors can also be called without GIL [NeedsGil]
    __init__() nogil:
        pass

# CHECK-NOT: error:
