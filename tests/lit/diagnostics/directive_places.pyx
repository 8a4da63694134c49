# Directives stand where they mean something, and comments spell truth as Python does.
# cython: boundscheck = true
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

# CHECK: directive_places.pyx:2:11: error: boundscheck directive must be set to True or False, got 'true' [InvalidDirective]

# CHECK: [[@LINE+1]]:2: error: The language_level compiler directive is not allowed in function scope [InvalidDirective]
@cython.language_level(3)
def f():
    # CHECK: [[@LINE+1]]:10: error: The final compiler directive is not allowed in with statement scope [InvalidDirective]
    with cython.final(True):
        pass

# CHECK: [[@LINE+1]]:2: error: The freelist compiler directive is not allowed in function scope [InvalidDirective]
@cython.freelist(3)
def g():
    pass

# CHECK: [[@LINE+1]]:2: error: The ufunc compiler directive is not allowed in cdef class scope [InvalidDirective]
@cython.ufunc
cdef class A:
    pass

# CHECK: [[@LINE+1]]:2: error: The internal compiler directive is not allowed in class scope [InvalidDirective]
@cython.internal
class B:
    pass

@cython.final
@cython.freelist(3)
cdef class C:
    @cython.wraparound(False)
    def m(self):
        with cython.boundscheck(False):
            pass

# CHECK-NOT: error:
