# A name that nothing declares.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(double[:] v):
    return v[0] * facter

# CHECK: undeclared_name.pyx:5:19: error: undeclared name not builtin: facter [UndeclaredName]
# CHECK-NOT: {{error:|warning:}}
