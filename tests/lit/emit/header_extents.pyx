# The extents of an array of a header are known to the C++ compiler.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef extern from "records.h":
    enum: LENGTH
    ctypedef struct record:
        double table[LENGTH][2]

# CHECK: view_of((double*)r.table, static_cast<Py_ssize_t>(sizeof(double[LENGTH][2])) / static_cast<Py_ssize_t>(sizeof(double[2])), 2);
def table():
    cdef record r
    cdef double[:, :] table = r.table
    return table

# CHECK: end = static_cast<Py_ssize_t>(sizeof(double[LENGTH][2])) / static_cast<Py_ssize_t>(sizeof(double[2]));
def rows():
    cdef record r
    cdef Py_ssize_t i
    cdef double total = 0
    for i in range(len(r.table)): total += r.table[i][0]
    return total
