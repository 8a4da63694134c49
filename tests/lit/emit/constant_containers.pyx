# Loops over constant containers take the iterators of these.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
from libcpp.map cimport map
from libcpp.vector cimport vector

cdef int total(const vector[int]& values, const map[int, int]* more) noexcept nogil:
    cdef int result = 0
    for value in values:
        result += value
    for entry in more[0]:
        result += entry.second
    return result

# CHECK: int total(const std::vector<int>& values, const std::map<int, int>* more)
# CHECK-DAG: std::vector<int>::const_iterator
# CHECK-DAG: std::map<int, int>::const_iterator
# CHECK: return result;
