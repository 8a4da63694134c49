# Only C functions of numbers and objects can be ufuncs.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

@cython.ufunc
cdef double successor(double x):
    return x + 1

# CHECK: [[@LINE+2]]:23: error: Type 'bint' cannot be used as a ufunc argument [InvalidType]
@cython.ufunc
cdef double of_truths(bint x):
    return x

# CHECK: [[@LINE+2]]:14: error: Type 'double *' cannot be used as a ufunc argument [InvalidType]
@cython.ufunc
cdef double* to_pointer(double x):
    return NULL

# CHECK: [[@LINE+2]]:5: error: Only C functions can be converted to a ufunc [MisplacedDeclaration]
@cython.ufunc
def of_python(x):
    return x

cdef class Holder:
    # CHECK: [[@LINE+2]]:17: error: Methods cannot currently be converted to a ufunc [MisplacedDeclaration]
    @cython.ufunc
    cdef double method(self, double x):
        return x
# CHECK-NOT: error:
