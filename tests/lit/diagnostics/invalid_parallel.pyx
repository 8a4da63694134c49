# Loops over threads have rules of their own.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from cython.parallel cimport prange

def f(int n):
    cdef int i
    cdef int total = 0
    for i in prange(n, nogil=True):
        total += i
        if total > 3:
            pass
    return total

# CHECK: invalid_parallel.pyx:11:12: error: Cannot read reduction variable 'total' in loop body [InvalidParallel]
