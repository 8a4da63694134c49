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

cdef struct Point:
    int x

cdef void nothing():
    pass

def k(int n):
    cdef Point point
    cdef int i
    point = None
    while nothing():
        pass
    for i in range([1]):
        pass
    for i in range(n, "abc"):
        pass
    return n if nothing() else 1

cdef class Node:
    cdef Node next

def l(Node node, str name, list items):
    node.next = "x"
    node = []
    node = name
    node = items

# CHECK: invalid_conversion.pyx:8:19: error: Cannot assign type 'double *' to 'int *' [InvalidConversion]
# CHECK: invalid_conversion.pyx:9:9: error: Different base types for memoryviews (int, double) [InvalidConversion]
# CHECK: invalid_conversion.pyx:10:9: error: Cannot assign type 'double' to 'int[:, :]' [InvalidConversion]
# CHECK: invalid_conversion.pyx:16:17: error: Type 'vector[int]' not acceptable as a boolean [InvalidConversion]
# CHECK: invalid_conversion.pyx:24:10: error: Cannot assign type 'int (int)' to 'int (*)(int) noexcept'. Exception values are incompatible. Suggest adding 'noexcept' to the type of 'told'. [InvalidConversion]
# CHECK: invalid_conversion.pyx:25:11: error: Cannot assign type 'int (int)' to 'int (*)(int)'. Exception values are incompatible. [InvalidConversion]
# CHECK: invalid_conversion.pyx:26:9: error: Cannot assign type 'int (int)' to 'int (*)(int)'. Exception values are incompatible. [InvalidConversion]
# CHECK: invalid_conversion.pyx:38:13: error: Cannot assign None to Point [InvalidConversion]
# CHECK: invalid_conversion.pyx:39:11: error: Type 'void' not acceptable as a boolean [InvalidConversion]
# CHECK: invalid_conversion.pyx:41:20: error: Cannot coerce list to type 'int' [InvalidConversion]
# CHECK: invalid_conversion.pyx:43:23: error: Only single-character string literals can be coerced into ints. [InvalidConversion]
# CHECK: invalid_conversion.pyx:45:17: error: Type 'void' not acceptable as a boolean [InvalidConversion]
# CHECK: invalid_conversion.pyx:51:5: error: Cannot assign type 'str object' to 'Node' [InvalidConversion]
# CHECK: invalid_conversion.pyx:52:12: error: Cannot assign type 'list object' to 'Node' [InvalidConversion]
# CHECK-NOT: {{error:|warning:}}
