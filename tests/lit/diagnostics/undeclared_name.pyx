# A name that nothing declares.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(double[:] v):
    return v[0] * facter

from __future__ import annotations, unheard_of

# CHECK: undeclared_name.pyx:5:19: error: undeclared name not builtin: facter [UndeclaredName]
# CHECK: undeclared_name.pyx:7:37: error: future feature unheard_of is not defined [UndeclaredName]
# CHECK-NOT: {{error:|warning:}}
