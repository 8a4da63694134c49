# A class inside a C++ class hides that of a base with its name; two names for one class of a header mean the same.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef extern from "parts.hpp":
    cdef cppclass Base:
        cppclass place:
            int at
        place begin()
    cdef cppclass Derived(Base):
        cppclass place:
            int at, more
        cppclass other_place "place":
            int at
        place begin()

def f():
    cdef Derived derived
    cdef Derived* pointer = &derived
    cdef Derived.place second
    cdef Derived.other_place third
    first = (<Base*>pointer).begin()
    second = pointer.begin()
    third = pointer.begin()
    return first.at, second.more, third.at

# CHECK: Derived::place second, third;
# CHECK: Base::place first;
# CHECK: first = ((Base*)pointer)->begin();
# CHECK: second = pointer->begin();
