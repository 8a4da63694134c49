# Loops over threads have rules of their own.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from cython.parallel cimport parallel, prange

def f(int n):
    cdef int i
    cdef int total = 0
    for i in prange(n, nogil=True):
        total += i
        if total > 3:
            pass
    return total

# CHECK: invalid_parallel.pyx:11:12: error: Cannot read reduction variable 'total' in loop body [InvalidParallel]

# Variables of the module are the threads' own, too.
cdef int i, total = 0
cdef double[:] view, other

for i in prange(10, nogil=True):
    total += i
    # CHECK: [[@LINE+1]]:5: error: Reduction operator '*' is inconsistent with previous reduction operator '+' [InvalidParallel]
    total *= i
    # CHECK: [[@LINE+1]]:5: error: Reduction operator '-' is inconsistent with previous reduction operator '*' [InvalidParallel]
    total -= i

for i in prange(10, nogil=True):
    # CHECK: [[@LINE+1]]:5: error: Memoryview slices can only be shared in parallel sections [InvalidParallel]
    view = other

def g(int n):
    global total
    cdef int k
    with nogil, parallel():
        # CHECK: [[@LINE+1]]:9: error: Reductions not allowed for parallel blocks [InvalidParallel]
        total += 1
    for k in prange(n, nogil=True):
        total += k
        with gil:
            # CHECK: [[@LINE+1]]:19: error: Cannot read reduction variable 'total' in loop body [InvalidParallel]
            print(total)

def h(int n):
    cdef int k
    with nogil, parallel():
        k = 1
        # CHECK: [[@LINE+1]]:13: error: Cannot assign to private of outer parallel block [InvalidParallel]
        for k in prange(n):
            pass

# CHECK-NOT: error:
