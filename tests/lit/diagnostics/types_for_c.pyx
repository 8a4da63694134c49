# What C code calls has only types that C code knows.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from libc.stdint cimport int32_t

cdef struct Hidden:
    int x

cdef public struct Shown:
    int x

cdef enum Kind:
    First

cdef class Thing:
    pass

# CHECK: [[@LINE+1]]:17: error: Function declared public or api may not have private types; declare 'Hidden' public [InvalidType]
cdef api Hidden gives():
    return Hidden(1)

# CHECK: [[@LINE+3]]:{{[0-9]+}}: error: Function declared public or api may not have private types; declare 'Hidden' public [InvalidType]
# CHECK: [[@LINE+2]]:{{[0-9]+}}: error: Function declared public or api may not have private types; declare 'Kind' public [InvalidType]
# CHECK: [[@LINE+1]]:{{[0-9]+}}: error: Function declared public or api may not have private types; declare 'Thing' public [InvalidType]
cdef public void others(Hidden hidden, Kind kind, Thing thing) noexcept:
    pass

cdef public void shown(Shown shown, Hidden *hidden, int32_t number) noexcept:
    pass

cdef void inside(Hidden hidden, Kind kind):
    pass

ctypedef int Count
ctypedef public int ShownCount
ctypedef int (*Callback)(int)
ctypedef int32_t Number
ctypedef Hidden *Address

# CHECK: [[@LINE+4]]:16: error: Function declared public or api may not have private types; declare 'Count' public [InvalidType]
# CHECK: [[@LINE+3]]:24: error: Function declared public or api may not have private types; declare 'Count' public [InvalidType]
# CHECK: [[@LINE+2]]:43: error: Function declared public or api may not have private types; declare 'Callback' public [InvalidType]
# CHECK: [[@LINE+1]]:58: error: Function declared public or api may not have private types; declare 'Address' public [InvalidType]
cdef api Count aliases(const Count count, Callback call, Address address) noexcept:
    return count

cdef public void known(ShownCount shown, Number number, Count *counts, int (*call)(Count)) noexcept:
    pass

cdef class Named:  # a method is no function of C
    cpdef public int size(self) except -1:
        return 0

# CHECK-NOT: error:
