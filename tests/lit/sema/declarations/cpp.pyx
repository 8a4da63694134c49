# What is wrong with the classes of C++ headers.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from libcpp.vector cimport vector

cdef vector[5] a
cdef vector[int, int, int] b
cdef vector[int].nothing c

# CHECK: cpp.pyx:6:13: error: Template parameter is not a type [InvalidType]
# CHECK: cpp.pyx:7:6: error: vector templated type receives 2 arguments, got 3 [InvalidType]
# CHECK: cpp.pyx:8:6: error: 'nothing' is not a type identifier [UnknownType]
# CHECK-NOT: {{error:|warning:}}
