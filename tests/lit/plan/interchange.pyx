# Loops that may run in another order do so for views whose near axis is another one than they walk along.
# RUN: %kernelc %s --dump=plan | %FileCheck %s
# cython: boundscheck=False, wraparound=False

def stencil(double[:, :] source, double[:, :] target):
    cdef Py_ssize_t i, j
    for i in range(1, source.shape[0]):
        for j in range(1, source.shape[1]):
            target[i, j] = source[i - 1, j] + source[i, j - 1]

def slanted(double[:, :] v):
    cdef Py_ssize_t i, j
    for i in range(1, v.shape[0]):
        for j in range(v.shape[1] - 1):
            v[i, j] = v[i - 1, j + 1]

def columns(double[:, :] v, double[:] sums):
    cdef Py_ssize_t i, j
    for j in range(v.shape[1]):
        for i in range(v.shape[0]):
            sums[j] += v[i, j]

def total(int[:, :] v):
    cdef Py_ssize_t i, j
    cdef int sum_so_far = 0
    for i in range(v.shape[0]):
        for j in range(v.shape[1]):
            sum_so_far += v[i, j]
    return sum_so_far

# CHECK: stencil: copies for {{.*}}: disjoint unit last, disjoint unit first with loops interchanged, unit last, strided
# CHECK: slanted: copies for v: unit last, strided
# CHECK: columns: copies for {{.*}}: disjoint unit first, disjoint unit last with loops interchanged, unit first, strided
# CHECK: total: copies for v: unit last, strided; {{.*}}axes reversed when the first is the near one
