# A .pxd declares: what would run in it is read over.
# RUN: %kernelc %s -I %S/inputs -o %t.cpp 2>&1 | %FileCheck %s --allow-empty
# CHECK-NOT: {{error:|warning:}}

cimport running
