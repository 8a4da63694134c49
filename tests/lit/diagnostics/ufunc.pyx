# A function that asks to be a ufunc is refused: as anything else it would mean something else.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

# CHECK: ufunc.pyx:[[#@LINE+1]]:2: error: ufuncs are not compiled yet [Unsupported]
@cython.ufunc
cdef double successor(double x):
    return x + 1
