# Subscripts that the type does not take.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(double[:, :] v, int n, double* p):
    v[0, 0, 0] = 1
    n[0] = 1
    return v[0.5, 0]

cdef steps(int* p):
    return p[1:5:2]

# CHECK: invalid_index.pyx:5:5: error: Too many indices specified for type 'double[:, :]' [InvalidIndex]
# CHECK: invalid_index.pyx:6:5: error: Attempting to index non-array type 'int' [InvalidIndex]
# CHECK: invalid_index.pyx:7:14: error: Invalid index type 'double' [InvalidIndex]
# CHECK: invalid_index.pyx:10:12: error: Slices of C pointers take no step [InvalidIndex]
# CHECK-NOT: {{error:|warning:}}
