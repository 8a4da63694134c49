# What NumPy's classes are in C: functions and methods of headers take pointers to their structs, whatever these are called.
# RUN: %kernelc %s -o %t.cpp --python %python && %FileCheck %s < %t.cpp

cimport numpy as np

cdef extern from "parts.hpp":
    int joined(np.ndarray, np.flatiter)
    cdef cppclass Graph:
        void add(np.ndarray, object) except +

def f(np.ndarray a, np.flatiter i, weights):
    cdef Graph graph
    graph.add(a, weights)
    return joined(a, i)

# CHECK: graph.add(kc::py::struct_pointer(a), kc::py::pointer(weights))
# CHECK: joined(kc::py::struct_pointer(a), kc::py::struct_pointer(i))
