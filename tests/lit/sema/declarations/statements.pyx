# A .pxd declares; it runs nothing.
# RUN: not %kernelc %s -I %S/inputs -o %t.cpp 2>&1 | %FileCheck %s

cimport running

# CHECK: running.pxd:2:1: error: Executable statement not allowed here [MisplacedStatement]
# CHECK-NOT: {{error:|warning:}}
