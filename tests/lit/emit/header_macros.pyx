# Macros of a header that stand in the way of the module's own names go; those that it uses stay.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cdef extern from "inputs/header_macros.h":
    int used(int x)

def size(rate, unrelated):
    level = used(3)
    return max(level, 2), rate.level
# CHECK:      #include "inputs/header_macros.h"
# CHECK:      #undef level
# CHECK-NEXT: #undef max
# CHECK-NEXT: #undef rate
# CHECK-EMPTY:
# CHECK:      kc::py::Object size_(kc::py::Ref rate, kc::py::Ref)
