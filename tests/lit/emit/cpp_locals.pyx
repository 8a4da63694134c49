# Objects of C++ classes that need not be there yet are checked where they may be missing; parameters are plain.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
# cython: cpp_locals=True

cdef extern from *:
    """
    struct Whole { Whole(int value) : value(value) {} int get() const { return value; } int value; };
    """
    cdef cppclass Whole:
        Whole(int)
        int get() const

# CHECK: kc::CppVariable<Whole> of_module;
cdef Whole of_module

# CHECK: int read(Whole given, bool assigns) {
# CHECK: kc::CppVariable<Whole> w;
# CHECK: w = Whole(1);
# CHECK: first = w.local("w").get();
# CHECK: second = (*w).get();
# CHECK: third = given.get();
# CHECK: of_module.global("of_module").get()
cdef int read(Whole given, bint assigns) except? -1:
    cdef Whole w
    if assigns:
        w = Whole(1)
    cdef int first = w.get()
    cdef int second = w.get()
    cdef int third = given.get()
    return first + second + third + of_module.get()

def use(int n):
    return read(Whole(n), n > 1)
