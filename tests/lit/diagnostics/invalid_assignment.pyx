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

# What is no target does not keep the rest of the file from being checked.
def g(x):
    1 = x
    for x + 1 in range(3):
        2 += x
    del 3
    x.y, None = x

# What a list is made of has to stay where the pointer points to.
def h(value):
    cdef int *p = [1, 2]
    p = [3, 4]
    return p[0], lambda: value

def i(value):
    del value
    return [value for value in range(3)]

def j(value):
    del value
    return lambda: value

cdef object held
del held

def k():
    cdef const int[3] numbers = [1, 2, 3]
    cdef const int[3] others
    cdef (int, double) pair
    others = [1, 2, 3]
    pair = (1, 2, 3)

# CHECK: invalid_assignment.pyx:5:5: error: Assignment to const dtype: 'const double[:]' is read-only [InvalidAssignment]
# CHECK: invalid_assignment.pyx:6:5: error: Assignment to const dtype: 'const double[:]' is read-only [InvalidAssignment]
# CHECK: invalid_assignment.pyx:7:5: error: Cannot assign to a call [InvalidAssignment]
# CHECK: invalid_assignment.pyx:11:16: error: Assignment to const 'unknown' [InvalidAssignment]
# CHECK: invalid_assignment.pyx:12:1: error: Assignment to const 'known' [InvalidAssignment]
# CHECK: invalid_assignment.pyx:16:5: error: Cannot assign to a number [InvalidAssignment]
# CHECK: invalid_assignment.pyx:17:9: error: Cannot assign to an operation [InvalidAssignment]
# CHECK: invalid_assignment.pyx:18:9: error: Cannot assign to a number [InvalidAssignment]
# CHECK: invalid_assignment.pyx:19:9: error: Cannot delete a number [InvalidAssignment]
# CHECK: invalid_assignment.pyx:20:10: error: Cannot assign to a constant [InvalidAssignment]
# CHECK: invalid_assignment.pyx:25:9: error: Literal list must be assigned to pointer at time of declaration [InvalidAssignment]
# CHECK: invalid_assignment.pyx:33:9: error: can not delete variable 'value' referenced in nested scope [InvalidAssignment]
# CHECK: invalid_assignment.pyx:37:5: error: Deletion of global C variable [InvalidAssignment]
# CHECK: invalid_assignment.pyx:40:23: error: Assignment to const array 'numbers'. Assign to a pointer variable instead. [InvalidAssignment]
# CHECK: invalid_assignment.pyx:43:5: error: Assignment to const array 'others'. Assign to a pointer variable instead. [InvalidAssignment]
# CHECK: invalid_assignment.pyx:44:12: error: trying to coerce sequence to ctuple of wrong length, expected 2, got 3 [InvalidConversion]
# CHECK-NOT: {{error:|warning:}}
