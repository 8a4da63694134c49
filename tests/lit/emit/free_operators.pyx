# Operators that are declared with `...` take any operand as it is; template arguments may be spelled as in the package cython.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef extern from "box.h":
    cdef cppclass Box[T]:
        Box& operator=(...) except +
        bint operator==(...)
        T operator+(...)
        @staticmethod
        int size()

# CHECK-LABEL: double assigned(
# CHECK: Box<long double> box;
# CHECK: return box = n;
# CHECK: box == n ? box + 1.5 : static_cast<long double>(Box<unsigned int>::size())
cdef double assigned(int n):
    cdef Box[longdouble] box
    box = n
    return box + 1.5 if box == n else Box[uint].size()

def call():
    return assigned(1)
