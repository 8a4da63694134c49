# Members that a struct or a cimported module does not have.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from libc.math cimport sqroot

cdef struct P:
    double x

def f():
    cdef P p
    return p.y

cpdef enum Kind:
    First

def g():
    return Kind.First, Kind.__members__, Kind.Second

# CHECK: unknown_member.pyx:4:24: error: 'sqroot' is not declared in module 'libc.math' [UnknownMember]
# CHECK: unknown_member.pyx:11:12: error: Object of type 'P' has no attribute 'y' [UnknownMember]
# CHECK: unknown_member.pyx:17:42: error: Object of type 'Kind' has no attribute 'Second' [UnknownMember]

cdef class Open:
    cdef dict __dict__
    cdef object __weakref__

    def parts(self, other):
        return self.__dict__, other.__dict__, (<Open>other).__weakref__

# CHECK: unknown_member.pyx:28:16: error: Illegal use of special attribute __dict__ [UnknownMember]
# CHECK: unknown_member.pyx:28:48: error: Illegal use of special attribute __weakref__ [UnknownMember]
# CHECK-NOT: {{error:|warning:}}
