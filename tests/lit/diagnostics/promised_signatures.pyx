# What the module's own .pxd promises of a function is what its definition says: types, how errors are told, whether the GIL is needed.
# RUN: rm -rf %t && mkdir %t && cp %s %S/inputs/promised_signatures.pxd %t
# RUN: not %kernelc %t/promised_signatures.pyx -o %t.cpp 2>&1 | %FileCheck %s
cdef int asked(int x):
    return x

cdef int any_value(int x) except -2:
    return x

cdef int star(int x) except *:
    return x

cdef int silent(int x) noexcept:
    return x

cdef double same_number(double x) except? -1:
    return x

cdef f_object(x):
    return x

# CHECK: [[@LINE+2]]:10: error: Function signature does not match previous declaration [Redeclared]
# CHECK: promised_signatures.pxd:7:10: note: Previous declaration is here
cdef int other_type(int x):
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int value_left_out(int x):
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int other_value(int x) except -1:
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int checked(int x) except? -1:
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int star_for_value(int x) except *:
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int noexcept_left_out(int x):
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int nogil_left_out(int x) noexcept:
    return x

# CHECK: [[@LINE+1]]:10: error: Function signature does not match previous declaration [Redeclared]
cdef int nogil_added(int x) noexcept nogil:
    return x

cdef class Counter:
    cdef int same(self):
        return 1

    # CHECK: [[@LINE+1]]:15: error: Signature not compatible with previous declaration [Redeclared]
    cdef void nogil_left_out(self) noexcept:
        pass

    # CHECK: [[@LINE+1]]:15: error: Signature not compatible with previous declaration [Redeclared]
    cdef void nogil_added(self) noexcept nogil:
        pass

    # CHECK: [[@LINE+1]]:14: error: Signature not compatible with previous declaration [Redeclared]
    cdef int value_left_out(self):
        return 1

# CHECK-NOT: error:
