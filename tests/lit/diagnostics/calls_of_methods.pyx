# Calls of what is no function, with too few arguments, through types that cannot be.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef extern from "math.h":
    # CHECK: [[@LINE+1]]:17: error: Use spam() rather than spam(void) to declare a function with no arguments. [InvalidType]
    int without(void)

# CHECK: [[@LINE+1]]:1: error: Empty struct or union definition not allowed outside a 'cdef extern from' block [InvalidType]
cdef struct Empty:
    pass

# CHECK: [[@LINE+1]]:1: error: Empty enum definition not allowed outside a 'cdef extern from' block [InvalidType]
cdef enum Nothing:
    pass

cdef class C:
    cdef int a
    cdef void m(self):
        pass
    @staticmethod
    cdef int s():
        return 1

def f(C c, o):
    # CHECK: [[@LINE+1]]:5: error: Call with wrong number of arguments (expected 1, got 2) [InvalidCall]
    c.m(1)
    # CHECK: [[@LINE+1]]:5: error: Object of type 'void' has no attribute 'x' [UnknownMember]
    c.m().x
    # CHECK: [[@LINE+1]]:5: error: Calling non-function type 'int' [InvalidCall]
    c.a()
    # CHECK: [[@LINE+1]]:5: error: Cannot call a static method on an instance variable. [InvalidCall]
    c.s()
    with nogil:
        # CHECK: [[@LINE+1]]:13: error: Deleting Python object not allowed without gil [NeedsGil]
        del o
# CHECK-NOT: error:
