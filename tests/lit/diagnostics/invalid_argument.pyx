# Objects and views alone can be declared `not None`.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def g(int n not None):
    return n

def k(double[:] v not None, list items not None):
    return v[0]

# CHECK: invalid_argument.pyx:4:{{[0-9]+}}: error: Only Python type arguments can have 'not None' [InvalidArgument]
# CHECK-NOT: error:
