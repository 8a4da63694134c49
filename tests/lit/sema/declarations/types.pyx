# Types that do not exist, that do not go together, or that cannot be where they stand.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef foo a
cdef unsigned double b
cdef object* c
cdef const list d
cdef int e[2.5]
cdef int n = 3
cdef int f[n]
cdef int g[]
cdef struct Opaque
cdef Opaque h
cdef struct S:
    object x
    int[:] y
cdef class C:
    cdef public int* p
    cdef int q = 5

# CHECK: types.pyx:4:6: error: 'foo' is not a type identifier [UnknownType]
# CHECK: types.pyx:5:6: error: Unrecognised type modifier combination [InvalidType]
# CHECK: types.pyx:6:6: error: Pointer base type cannot be a Python object [InvalidType]
# CHECK: types.pyx:7:6: error: Const/volatile/restrict base type cannot be a Python object [InvalidType]
# CHECK: types.pyx:8:12: error: Array dimension not integer [InvalidType]
# CHECK: types.pyx:10:12: error: Not allowed in a constant expression [ConstantExpected]
# CHECK: types.pyx:11:10: error: Variable type 'int []' is incomplete [InvalidType]
# CHECK: types.pyx:13:13: error: Variable type 'Opaque' is incomplete [InvalidType]
# CHECK: types.pyx:15:12: error: C struct/union member cannot be a Python object [InvalidType]
# CHECK: types.pyx:16:12: error: C struct/union member cannot be a memory view [InvalidType]
# CHECK: types.pyx:18:22: error: C attribute of type 'int *' cannot be accessed from Python [InvalidType]
# CHECK: types.pyx:19:18: error: Cannot assign default value to fields in cdef classes, structs or unions [InvalidAssignment]
