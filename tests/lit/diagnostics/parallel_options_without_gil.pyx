# With nogil=True the arguments of a parallel loop are computed without the GIL, wherever they stand.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from cython.parallel import prange

cdef int holding(int x):
    return x

def loops(int n, threads, double[:] view, values):
    cdef int i
    # CHECK: [[@LINE+1]]:48: error: Coercion from Python not allowed without the GIL [NeedsGil]
    for i in prange(n, nogil=True, num_threads=threads):
        pass
    # CHECK: [[@LINE+1]]:36: error: Calling gil-requiring function not allowed without gil [NeedsGil]
    for i in prange(n, num_threads=holding(2), nogil=True):
        pass
    # CHECK: [[@LINE+1]]:65: error: Calling gil-requiring function not allowed without gil [NeedsGil]
    for i in prange(n, nogil=True, schedule='static', chunksize=holding(3)):
        pass
    # CHECK: [[@LINE+1]]:51: error: Truth-testing Python object not allowed without gil [NeedsGil]
    for i in prange(n, nogil=True, use_threads_if=values):
        pass
    # CHECK-NOT: error
    for i in prange(n, num_threads=len(view), nogil=True, schedule='static', chunksize=view.shape[0]):
        pass
    for i in prange(n, num_threads=2, use_threads_if=n > 3, nogil=True):
        pass
