# A header that knows nothing of C++ is included as C, in a module that is not C++ itself; a header that does is left alone.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cimport numpy as np
from cpython cimport Py_INCREF

cdef extern from "inputs/plain.h":
    int plain_twice(int x)

cdef extern from "inputs/careful.h":
    int careful_twice(int x)

cdef extern from "inputs/not_found_here.h":
    int other(int x)

# A header stands beside the .pxd that declares it, too.
cimport inputs.declares_plain as beside

def all_of(int x):
    return plain_twice(x) + beside.plain_twice(x) + careful_twice(x) + other(x)

# CHECK:      extern "C" {
# CHECK-NEXT: #include "inputs/plain.h"
# CHECK-NEXT: }
# CHECK-NEXT: #include "inputs/careful.h"
# CHECK-NEXT: #include "inputs/not_found_here.h"
# CHECK: extern "C" {
# CHECK-NEXT: #include "plain.h"
