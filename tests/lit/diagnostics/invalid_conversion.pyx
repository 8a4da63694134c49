# Values of one type where another one is needed.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(double* p):
    pass

def g(double[:] v, int[:, :] w):
    cdef int* p = &v[0]
    v = w
    w = 3.5

from libcpp.vector cimport vector

def h(int n):
    cdef vector[int] items
    return 1 if items else 2

cdef int told(int n) except -1: return n
cdef int asked(int n) except *: return n
cdef int (*silent)(int) noexcept
cdef int (*telling)(int) except -1
cdef int (*other)(int) except? -2
cdef int (*usual)(int) = told
silent = told
telling = asked
other = told
usual = asked

# CHECK: invalid_conversion.pyx:8:19: error: Cannot assign type 'double *' to 'int *' [InvalidConversion]
# CHECK: invalid_conversion.pyx:9:9: error: Different base types for memoryviews (int, double) [InvalidConversion]
# CHECK: invalid_conversion.pyx:10:9: error: Cannot assign type 'double' to 'int[:, :]' [InvalidConversion]
# CHECK: invalid_conversion.pyx:16:17: error: Type 'vector[int]' not acceptable as a boolean [InvalidConversion]
# CHECK: invalid_conversion.pyx:24:10: error: Cannot assign type 'int (int)' to 'int (*)(int) noexcept'. Exception values are incompatible. Suggest adding 'noexcept' to the type of 'told'. [InvalidConversion]
# CHECK: invalid_conversion.pyx:25:11: error: Cannot assign type 'int (int)' to 'int (*)(int)'. Exception values are incompatible. [InvalidConversion]
# CHECK: invalid_conversion.pyx:26:9: error: Cannot assign type 'int (int)' to 'int (*)(int)'. Exception values are incompatible. [InvalidConversion]
# CHECK-NOT: {{error:|warning:}}
