# Decorators of the cython module that make something else of a name are refused, not passed over.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

# CHECK: unsupported_decorators.pyx:[[#@LINE+1]]:2: error: ufuncs are not compiled yet [Unsupported]
@cython.ufunc
cdef double successor(double x):
    return x + 1
