# Copies for vector units come in place of others, and not for loops that threads share.
# RUN: %kernelc %s -X multiversion=True --dump=plan | %FileCheck %s
# cython: boundscheck=False
from cython.parallel import prange

def add(double[:] x, double[:] y):
    cdef Py_ssize_t i
    for i in range(x.shape[0]):
        y[i] += x[i]

def shared(double[:] x):
    cdef Py_ssize_t i
    for i in prange(x.shape[0], nogil=True):
        x[i] += 1

# CHECK: add: copies for {{.*}}: disjoint unit stride for each vector unit, unit stride, strided
# CHECK: shared: copies for x: unit stride, strided; no vector units: threads share it
