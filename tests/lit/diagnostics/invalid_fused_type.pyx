# A fused type where one copy of the function cannot tell which type it is.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cimport cython

cdef cython.floating f(int n):
    return n

def g():
    cdef cython.floating x = 1
    return x

# CHECK: invalid_fused_type.pyx:6:22: error: Return type is a fused type that cannot be determined from the function arguments [InvalidFusedType]
# CHECK: invalid_fused_type.pyx:10:{{[0-9]+}}: error: {{.*}}

cdef cython.floating half(cython.floating x):
    return x / 2

def h():
    # CHECK: [[@LINE+1]]:12: error: Type is not specialized: 'half' has no copy that is a value by itself [InvalidFusedType]
    return half
