# Directives that do not exist, or not with that value.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

# cython: boundschek=False
cimport cython

@cython.wraparound(3)
def f(int n):
    return n

@cython.collection_type("sequence")
@cython.collection_type("mapping")
cdef class Both:
    pass

# CHECK: invalid_directive.pyx:4:11: warning: unknown directive: 'boundschek' [InvalidDirective]
# CHECK: invalid_directive.pyx:7:2: error: The wraparound directive takes one compile-time boolean argument [InvalidDirective]
# CHECK: invalid_directive.pyx:11:2: error: Multiple values of collection_type are not supported [InvalidDirective]
# CHECK-NOT: {{error:|warning:}}
