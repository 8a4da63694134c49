# Compile-time constants and choices.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

DEF N = 4
DEF M = foo
DEF K = 1 // 0
IF bar:
    cdef int a
IF N > 3:
    cdef int b
ELSE:
    cdef nosuchtype b

# CHECK: compile_time.pyx:5:9: error: Compile-time name 'foo' not defined [ConstantExpected]
# CHECK: compile_time.pyx:6:9: error: Invalid compile-time expression [ConstantExpected]
# CHECK: compile_time.pyx:7:4: error: Compile-time name 'bar' not defined [ConstantExpected]
# CHECK-NOT: {{error:|warning:}}
