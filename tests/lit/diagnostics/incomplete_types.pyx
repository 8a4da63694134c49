# Types whose size is not known, and pointers that have nothing to do with each other.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef struct Unknown

# CHECK: [[@LINE+1]]:12: error: Argument type 'Unknown' is incomplete [InvalidType]
cdef int f(Unknown u):
    return 0

cdef int needs_gil():
    return 0

def g():
    # CHECK: [[@LINE+1]]:18: error: Variable type 'Unknown' is incomplete [InvalidType]
    cdef Unknown u
    # CHECK: [[@LINE+1]]:14: error: Variable type 'int []' is incomplete [InvalidType]
    cdef int open[]
    # CHECK: [[@LINE+1]]:10: error: Array element type 'void' is incomplete [InvalidType]
    cdef void array[3]
    cdef Unknown *p = NULL
    cdef int *q = NULL
    cdef double *r = NULL
    cdef int grid[3][4]
    cdef int (*pointer)() nogil
    # CHECK: [[@LINE+1]]:15: error: Cannot assign type 'int ()' to 'int (*)() nogil' [InvalidConversion]
    pointer = needs_gil
    # CHECK: [[@LINE+1]]:5: error: Cannot select attribute of incomplete type 'Unknown' [UnknownMember]
    p.x = 1
    # CHECK: [[@LINE+1]]:8: error: Invalid types for '==' (int *, double *) [InvalidOperands]
    if q == r:
        pass
    # CHECK: [[@LINE+1]]:8: error: Invalid types for '==' (int [3][4], long) [InvalidOperands]
    if grid == 3:
        pass
    # CHECK: [[@LINE+1]]:12: error: Cannot take sizeof incomplete type 'Unknown' [InvalidType]
    return sizeof(Unknown)
# CHECK-NOT: error:
