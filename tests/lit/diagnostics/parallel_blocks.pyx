# What variables of parallel loops and blocks are shared, private or reduced.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from cython.parallel import prange, parallel

def mixed(int n):
    cdef int s = 0, i
    for i in prange(n, nogil=True):
        s += i
        # CHECK: [[@LINE+1]]:9: error: Reduction operator '*' is inconsistent with previous reduction operator '+' [InvalidParallel]
        s *= 2
    return s

def reduced_in_block(int n):
    cdef int s = 0
    with nogil, parallel():
        # CHECK: [[@LINE+1]]:9: error: Reductions not allowed for parallel blocks [InvalidParallel]
        s += 1
    return s

def private_of_block(int n):
    cdef int p, i
    with nogil, parallel():
        p = 1
        for i in prange(n):
            # CHECK: [[@LINE+1]]:13: error: Cannot assign to private of outer parallel block [InvalidParallel]
            p = i

def generator(int n):
    cdef int i
    for i in prange(n, nogil=True):
        with gil:
            # CHECK: [[@LINE+1]]:13: error: 'yield' not allowed in parallel sections [InvalidParallel]
            yield i

def options(int n):
    cdef int i
    # CHECK: [[@LINE+1]]:36: error: argument to num_threads must be greater than or equal to 0 [InvalidParallel]
    for i in prange(n, nogil=True, num_threads=-1):
        pass
    with nogil:
        # CHECK: [[@LINE+1]]:9: error: Trying to release the GIL while it was previously released. [NeedsGil]
        for i in prange(n, nogil=True):
            pass
    # CHECK: [[@LINE+1]]:17: error: The parallel directive must be called [InvalidParallel]
    with nogil, parallel:
        pass
    for i in prange(n, nogil=True, num_threads=0):
        pass
    # CHECK: [[@LINE+1]]:45: error: Invalid schedule argument to prange: every [InvalidParallel]
    for i in prange(n, nogil=True, schedule="every"):
        pass
    # CHECK: [[@LINE+1]]:46: error: Must provide schedule with chunksize [InvalidParallel]
    for i in prange(n, nogil=True, chunksize=3):
        pass
    # CHECK: [[@LINE+1]]:55: error: Duplicate keyword argument found: schedule [InvalidParallel]
    for i in prange(n, nogil=True, schedule="static", schedule="static"):
        pass
    # CHECK: [[@LINE+1]]:27: error: Iteration with step 0 is invalid. [InvalidParallel]
    for i in prange(0, n, 0, nogil=True):
        pass

def threads_of_blocks(int n, bint use):
    cdef int i
    with nogil, parallel(num_threads=2, use_threads_if=None):
        # CHECK: [[@LINE+1]]:28: error: num_threads must be declared in the parent parallel section [InvalidParallel]
        for i in prange(n, num_threads=2):
            pass
        # CHECK: [[@LINE+1]]:28: error: 'use_threads_if' must be declared in the parent parallel section [InvalidParallel]
        for i in prange(n, use_threads_if=use):
            pass
        # CHECK: [[@LINE+1]]:9: error: Nested parallel with blocks are disallowed [InvalidParallel]
        with parallel():
            pass
def own_views(double[:, :] values):
    cdef double[:] row
    cdef int i
    for i in prange(values.shape[0], nogil=True):
        # CHECK: [[@LINE+1]]:9: error: Memoryview slices can only be shared in parallel sections [InvalidParallel]
        row = values[i]

def raises_without_gil(int n):
    cdef int i
    for i in prange(n, nogil=True):
        # CHECK: [[@LINE+1]]:9: error: Raising exception not allowed without gil [NeedsGil]
        raise ValueError
    with nogil:
        raise ValueError

# CHECK-NOT: error:
