# Variables used above their declaration, and pointers into objects that nothing else holds.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport numpy as cnp

cdef bytes known = b"abc"

def f(x, bytes data, str text):
    cdef char *p
    p = known
    p = data
    p = b"constant"
    # CHECK: [[@LINE+1]]:9: error: Storing unsafe C derivative of temporary Python reference [InvalidConversion]
    p = text.encode()
    # CHECK: [[@LINE+1]]:9: error: Storing unsafe C derivative of temporary Python reference [InvalidConversion]
    p = data + b"x"
    # CHECK: [[@LINE+1]]:9: error: Storing unsafe C derivative of temporary Python reference [InvalidConversion]
    p = data[:2]
    # CHECK: [[@LINE+1]]:9: error: Cannot convert Unicode string to 'char*' implicitly, encoding required [InvalidConversion]
    p = text
    # CHECK: [[@LINE+1]]:9: error: Unicode literals do not support coercion to C types other than {{.*}} [InvalidConversion]
    p = "caf\xe9"
    # CHECK: [[@LINE+1]]:11: error: Cannot convert 'char*' to unicode implicitly, decoding required [InvalidConversion]
    print(<str>p)
    # CHECK: [[@LINE+1]]:11: error: Cannot convert 'char*' to unicode implicitly, decoding required [InvalidConversion]
    print(<str>p[1:2])
    cdef void *address = <void *>x
    # CHECK: [[@LINE+1]]:15: error: Casting temporary Python object to non-numeric non-Python type [InvalidConversion]
    address = <void *>(x + data)
    # CHECK: [[@LINE+1]]:28: error: Python objects cannot be cast to pointers of primitive types [InvalidConversion]
    cdef double *numbers = <double *>x
    total = count + 1
    # CHECK: [[@LINE+1]]:14: error: cdef variable 'count' declared after it is used [MisplacedDeclaration]
    cdef int count
    return total

# CHECK: [[@LINE+1]]:23: error: Exception value incompatible with function return type [InvalidType]
cdef char *g() except -1:
    return NULL

# CHECK: [[@LINE+1]]:13: error: Buffer may not be acquired without the GIL. Consider using memoryview slices instead. [NeedsGil]
cdef void h(cnp.ndarray[double, ndim=1] a) nogil:
    pass

cdef struct Untyped:
    # CHECK: [[@LINE+1]]:5: error: C struct/union member cannot be a Python object [InvalidType]
    member
# CHECK-NOT: error:
