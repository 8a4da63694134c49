# What may stand in the brackets of an ndarray.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cimport numpy as np

cdef np.ndarray[double] module_level

def f(np.ndarray[double, mode="x"] a, np.ndarray[double, ndim=9] b, np.ndarray[double, foo=1] c, np.ndarray[void] d):
    pass

# CHECK: buffers.pyx:6:25: error: Buffer types only allowed as function local variables [InvalidType]
# CHECK: buffers.pyx:8:31: error: Only allowed buffer modes are: "c", "fortran", "full", "strided" (as a compile-time string) [InvalidType]
# CHECK: buffers.pyx:8:63: error: ndim must be a non-negative integer constant [InvalidType]
# CHECK: buffers.pyx:8:92: error: "foo" is not a buffer option [InvalidType]
# CHECK: buffers.pyx:8:109: error: Invalid buffer option: dtype is not a valid element type [InvalidType]
# CHECK-NOT: {{error:|warning:}}
