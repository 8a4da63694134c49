# Types that cannot be what they are used for.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef void nothing

cdef struct S:
    S inside

from libcpp.vector cimport vector

cdef class C:
    pass

cdef vector[object] objects
cdef vector[C] instances
cdef vector[int[:]] views
cdef int[:] several[3]
from cython cimport view
cdef int[::view.indirect, :]* rows

# CHECK: invalid_type.pyx:4:11: error: Variable type 'void' is incomplete [InvalidType]
# CHECK: invalid_type.pyx:7:7: error: Struct cannot contain itself as a member. [InvalidType]
# CHECK: invalid_type.pyx:14:13: error: Python object type 'Python object' cannot be used as a template argument [InvalidType]
# CHECK: invalid_type.pyx:15:13: error: Python object type 'C' cannot be used as a template argument [InvalidType]
# CHECK: invalid_type.pyx:16:13: error: Reference-counted type 'int[:]' cannot be used as a template argument [InvalidType]
# CHECK: invalid_type.pyx:17:6: error: Array element cannot be a memoryview [InvalidType]
# CHECK: invalid_type.pyx:19:6: error: Pointer base type cannot be a memoryview with indirect axes [InvalidType]
# CHECK-NOT: {{error:|warning:}}
