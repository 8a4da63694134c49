# What cannot be assigned to.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(const double[:] v, double[:] w):
    v[0] = 1
    v[:] = 2
    f() = 4

cdef const int known = 2 * 3
cdef int variable = 4
cdef const int unknown = variable
known = 5

# CHECK: invalid_assignment.pyx:5:5: error: Assignment to const dtype: 'const double[:]' is read-only [InvalidAssignment]
# CHECK: invalid_assignment.pyx:6:5: error: Assignment to const dtype: 'const double[:]' is read-only [InvalidAssignment]
# CHECK: invalid_assignment.pyx:7:5: error: Cannot assign to this expression [InvalidAssignment]
# CHECK: invalid_assignment.pyx:11:16: error: Assignment to const 'unknown' [InvalidAssignment]
# CHECK: invalid_assignment.pyx:12:1: error: Assignment to const 'known' [InvalidAssignment]
# CHECK-NOT: {{error:|warning:}}
