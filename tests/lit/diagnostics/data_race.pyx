# Threads that add to the same element: a warning, because the result depends on luck.
# RUN: %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from cython.parallel cimport prange, parallel, threadid

def f(double[:] v, double[:] result):
    cdef Py_ssize_t i
    for i in prange(v.shape[0], nogil=True):
        result[0] += v[i]

# CHECK: data_race.pyx:{{[0-9]+}}:{{[0-9]+}}: warning: {{.*}} [DataRace]

cdef class Sums:
    cdef double total
    cdef long[4] counts

    def add(self, double[:] v):
        cdef Py_ssize_t i
        for i in prange(v.shape[0], nogil=True):
            # CHECK: data_race.pyx:[[@LINE+1]]:13: warning: {{.*}} [DataRace]
            self.total += v[i]

    def locked(self, double[:] v):
        cdef Py_ssize_t i
        for i in prange(v.shape[0], nogil=True):
            with gil:
                self.total += v[i]

def block(double[:] v, double[:] result):
    cdef Py_ssize_t i
    cdef int me
    with nogil, parallel():
        me = threadid()
        result[me] += 1
        result[threadid()] += 1
        # CHECK: data_race.pyx:[[@LINE+1]]:9: warning: {{.*}} [DataRace]
        result[1] += 1
        for i in prange(v.shape[0]):
            result[i] += 1
            # CHECK: data_race.pyx:[[@LINE+1]]:13: warning: {{.*}} [DataRace]
            result[2] += v[i]

# CHECK-NOT: warning
