# Tables of virtual methods hold several places for a fused method: not known yet.
# RUN: not %kernelc %s -I %S/inputs -o %t.cpp 2>&1 | %FileCheck %s

from fused_tables cimport Table

# CHECK: fused_tables.pxd:4:1: error: the fused method 'twice' of a class of another module is not compiled yet [Unsupported]
# CHECK-NOT: {{error:|warning:}}
