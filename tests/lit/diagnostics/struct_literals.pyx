# A dict literal where a struct is wanted names its fields; a list literal gives them in order.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef struct Point:
    int x, y

def f():
    cdef Point p
    # CHECK: struct_literals.pyx:[[@LINE+1]]:10: error: struct 'Point' has no field 'z' [InvalidConversion]
    p = {"z": 1}
    # CHECK: struct_literals.pyx:[[@LINE+1]]:15: error: {{.*}} [InvalidConversion]
    p = {"x": "text"}
    # CHECK: struct_literals.pyx:[[@LINE+1]]:16: error: Too many members for 'Point' [InvalidConversion]
    p = [1, 2, 3]
    return p

# CHECK-NOT: error:
