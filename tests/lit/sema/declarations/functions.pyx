# What is wrong with the signatures of functions.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cimport cython

cdef object f() except -1: return 1
cdef int g(void x): return 1
cdef int h() except g: return 1
cdef cython.floating i(int x): return 1
cdef object j() noexcept: return 1

# CHECK: functions.pyx:6:17: error: Exception clause not allowed for function returning Python object [InvalidType]
# CHECK: functions.pyx:7:12: error: Argument type 'void' is incomplete [InvalidType]
# CHECK: functions.pyx:8:21: error: Exception value must be constant [ConstantExpected]
# CHECK: functions.pyx:9:22: error: Return type is a fused type that cannot be determined from the function arguments [InvalidFusedType]
# CHECK: functions.pyx:10:17: warning: noexcept clause is ignored for function returning Python object [InvalidType]
# CHECK-NOT: {{error:|warning:}}
