# Threads that add to the same element: a warning, because the result depends on luck.
# RUN: %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from cython.parallel cimport prange

def f(double[:] v, double[:] result):
    cdef Py_ssize_t i
    for i in prange(v.shape[0], nogil=True):
        result[0] += v[i]

# CHECK: data_race.pyx:{{[0-9]+}}:{{[0-9]+}}: warning: {{.*}} [DataRace]
