# Threads that hold the GIL run one at a time: a warning, as such loops are correct.
# RUN: %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from cython.parallel import prange, parallel

def loop(list out, int n):
    cdef int i
    # CHECK: gil_in_parallel.pyx:[[@LINE+1]]:5: warning: prange without releasing the GIL {{.*}} [GilInParallel]
    for i in prange(n):
        out[i] = i

def block(list out):
    # CHECK: gil_in_parallel.pyx:[[@LINE+1]]:5: warning: A parallel block without releasing the GIL {{.*}} [GilInParallel]
    with parallel(num_threads=None):
        out[0] = 1

# CHECK-NOT: warning
