# What the module's own .pxd declares has to be defined, and as it was declared.
# RUN: not %kernelc %S/inputs/promises.pyx -o %t.cpp 2>&1 | %FileCheck %s

# CHECK: promises.pyx:1:10: error: Function signature does not match previous declaration [Redeclared]
# CHECK: promises.pxd:2:10: error: C function 'missing' is declared but not defined [UndeclaredName]
# CHECK: promises.pxd:3:1: error: C class 'Missing' is declared but not defined [UndeclaredName]
