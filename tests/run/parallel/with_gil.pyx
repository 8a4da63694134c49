from cython.parallel import prange, parallel, threadid
import numpy as np

def f(x): return x

def with_calls(int n):
    cdef int i
    out = [None] * n
    for i in prange(n):
        y = f(i)
        out[i] = y
    return out, i

def objects(int n):
    cdef int i
    cdef long total = 0
    out = [None] * n
    for i in prange(n):
        out[i] = i
        total += i
    return out, total

def block():
    used = [0] * 4
    with parallel(num_threads=2):
        me = threadid()
        used[threadid()] = 1
    return used

def loop_in_block(int n):
    cdef int i
    out = [None] * n
    with parallel():
        for i in prange(n):
            out[i] = f(i)
    return out

def leaves(int n, int at):
    cdef int i
    for i in prange(n):
        if f(i) == at:
            return [i]
    return None

def fails(int n, int at):
    cdef int i
    for i in prange(n):
        if f(i) == at:
            raise ValueError(i)
    return None

def breaks(int n, int at):
    cdef int i
    found = None
    for i in prange(len(range(n))):
        if f(i) == at:
            found = "yes"
            break
    else:
        found = "no"
    return found

cdef int maybe(out, int n) except -1 nogil:
    cdef int i
    with gil:
        for i in prange(n):
            out[i] = f(i)
    return 0

def released(int n):
    out = [None] * n
    with nogil:
        maybe(out, n)
    maybe(out, n)
    return out
