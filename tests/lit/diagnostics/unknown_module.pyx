# A module that has no declarations.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cimport no_such_module
from libc.no_such_header cimport f

# CHECK: unknown_module.pyx:4:9: error: 'no_such_module.pxd' not found [UnknownModule]
# CHECK: unknown_module.pyx:5:1: error: 'libc/no_such_header.pxd' not found [UnknownModule]
# CHECK-NOT: {{error:|warning:}}
