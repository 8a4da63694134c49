# What may stand in a cast of C memory to a view.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(object o, int n):
    cdef int row[12]
    cdef int table[3][4]
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:18: error: Can only create cython.array from pointer or array [InvalidConversion]
    a = <int[:]> o
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:23: error: Expected 2 dimensions, array has 1 dimensions [InvalidConversion]
    b = <int[:n, :n]> row
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:18: error: Expected 1 dimensions, array has 2 dimensions [InvalidConversion]
    c = <int[:]> table
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:18: error: Stop must be provided to indicate shape [InvalidConversion]
    d = <int[:3, ::1]> &row[0]
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:23: error: Pointer base type does not match cython.array base type [InvalidConversion]
    e = <double[:12]> row
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:18: error: Strides may only be given to indicate contiguity. Consider slicing it after conversion [InvalidConversion]
    g = <int[:12:2]> row
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:21: error: Strides may only be given to indicate contiguity. Consider slicing it after conversion [InvalidConversion]
    h = <int[:1, :3:1, :4]> &row[0]
    # CHECK: views_of_memory.pyx:[[@LINE+1]]:14: error: Start must not be given. [InvalidConversion]
    i = <int[1:n]> &row[0]

# CHECK-NOT: error:
