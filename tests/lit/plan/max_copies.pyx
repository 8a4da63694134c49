# How many copies a nest may have, and which go first.
# RUN: %kernelc %s --dump=plan | %FileCheck %s
# cython: boundscheck=False
cimport cython

def all_kinds(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(1, a.shape[0]):
        for j in range(1, a.shape[1]):
            b[i, j] = a[i, j] + a[i - 1, j]

@cython.max_copies(3)
def three(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(1, a.shape[0]):
        for j in range(1, a.shape[1]):
            b[i, j] = a[i, j] + a[i - 1, j]

@cython.max_copies(2)
def two(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(1, a.shape[0]):
        for j in range(1, a.shape[1]):
            b[i, j] = a[i, j] + a[i - 1, j]

@cython.max_copies(1)
def one(double[:, :] a, double[:, :] b):
    cdef Py_ssize_t i, j
    for i in range(1, a.shape[0]):
        for j in range(1, a.shape[1]):
            b[i, j] = a[i, j] + a[i - 1, j]

# CHECK: all_kinds: copies for a, b: disjoint unit last, disjoint unit first with loops interchanged, unit last, strided{{$}}
# CHECK: three: copies for a, b: disjoint unit last, disjoint unit first with loops interchanged, strided{{$}}
# CHECK: two: copies for a, b: disjoint unit last, strided{{$}}
# CHECK: one: no copies for a, b: max_copies is 1{{$}}
