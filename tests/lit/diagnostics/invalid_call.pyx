# Calls of C functions that do not fit, and of what is no function.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef int add(int a, int b):
    return a + b

def f(int n):
    add(1)
    add(1, 2, 3)
    return n(3)

def g():
    add(1, a=2, b=2)
    add(a=1, b=2, a=1)
    add(1, c=2)

def h(double[:] v=3):
    return v.copy(1), v.is_c_contig("C")

# CHECK: invalid_call.pyx:8:5: error: Call with wrong number of arguments (expected 2, got 1) [InvalidCall]
# CHECK: invalid_call.pyx:9:5: error: Call with wrong number of arguments (expected 2, got 3) [InvalidCall]
# CHECK: invalid_call.pyx:10:{{[0-9]+}}: error: Calling non-function type 'int' [InvalidCall]
# CHECK: invalid_call.pyx:13:5: error: argument 'a' passed twice [InvalidCall]
# CHECK: invalid_call.pyx:14:5: error: argument 'a' passed twice [InvalidCall]
# CHECK: invalid_call.pyx:15:5: error: C function got unexpected keyword argument 'c' [InvalidCall]
# CHECK: invalid_call.pyx:17:7: error: Cannot assign type 'long' to 'double[:]' [InvalidConversion]
# CHECK: invalid_call.pyx:18:12: error: Call with wrong number of arguments (expected 0, got 1) [InvalidCall]
# CHECK: invalid_call.pyx:18:23: error: Call with wrong number of arguments (expected 0, got 1) [InvalidCall]
