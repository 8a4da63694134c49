# A module that is built as C++ includes its headers as they are.
# distutils: language = c++
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cdef extern from "inputs/plain.h":
    int plain_twice(int x)

def all_of(int x):
    return plain_twice(x)

# CHECK-NOT: extern "C"
# CHECK: #include "inputs/plain.h"
# CHECK-NOT: extern "C"
