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

def tuples():
    cdef (int, list) pair
    cdef (int, double) numbers

ctypedef object[float] Buffer

cdef Point unequal(int x) except -1:
    return Point(x)

cdef struct Point:
    int x

# CHECK: invalid_type.pyx:4:11: error: Variable type 'void' is incomplete [InvalidType]
# CHECK: invalid_type.pyx:7:7: error: Struct cannot contain itself as a member. [InvalidType]
# CHECK: invalid_type.pyx:14:13: error: Python object type 'Python object' cannot be used as a template argument [InvalidType]
# CHECK: invalid_type.pyx:15:13: error: Python object type 'C' cannot be used as a template argument [InvalidType]
# CHECK: invalid_type.pyx:16:13: error: Reference-counted type 'int[:]' cannot be used as a template argument [InvalidType]
# CHECK: invalid_type.pyx:17:6: error: Array element cannot be a memoryview [InvalidType]
# CHECK: invalid_type.pyx:19:6: error: Pointer base type cannot be a memoryview with indirect axes [InvalidType]
# CHECK: invalid_type.pyx:22:16: error: Tuple types can't (yet) contain Python objects. [InvalidType]
# CHECK: invalid_type.pyx:25:24: error: Buffer types only allowed as function local variables [InvalidType]
# CHECK: invalid_type.pyx:27:34: error: Exception value incompatible with function return type [InvalidType]
# CHECK-NOT: {{error:|warning:}}
