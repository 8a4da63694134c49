# Types that cannot be what they are used for.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef void nothing

cdef struct S:
    S inside

# CHECK: invalid_type.pyx:4:11: error: Variable type 'void' is incomplete [InvalidType]
# CHECK: invalid_type.pyx:7:7: error: Struct cannot contain itself as a member. [InvalidType]
# CHECK-NOT: {{error:|warning:}}
