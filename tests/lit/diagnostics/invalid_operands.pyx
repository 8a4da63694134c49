# Operators that the types do not have.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef struct P:
    double x

def f(double d, double[:] v):
    cdef P p
    cdef double* q = &d
    p.x = 1
    d = p + 1
    d = v + 1.0
    q = q * 2
    return d & 3

# CHECK: invalid_operands.pyx:11:9: error: Invalid operand types for '+' (P; long) [InvalidOperands]
# CHECK: invalid_operands.pyx:12:9: error: Invalid operand types for '+' (double[:]; double) [InvalidOperands]
# CHECK: invalid_operands.pyx:13:9: error: Invalid operand types for '*' (double *; long) [InvalidOperands]
# CHECK: invalid_operands.pyx:14:12: error: Invalid operand types for '&' (double; long) [InvalidOperands]
# CHECK-NOT: {{error:|warning:}}
