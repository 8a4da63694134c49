# Methods of cdef classes: their arguments, what can be final, and what has a name already.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

cdef class Base:
    cdef list items
    # CHECK: [[@LINE+1]]:14: error: 'items' redeclared [Redeclared]
    cdef int items(self):
        return 1
    # CHECK: [[@LINE-4]]:15: note: Previous declaration is here
    # CHECK: [[@LINE+1]]:9: error: Method no_self has wrong number of arguments (0 declared, 1 or more expected) [InvalidArgument]
    def no_self():
        pass
    # CHECK: [[@LINE+1]]:14: error: C method has no self argument [InvalidArgument]
    cdef int c_no_self():
        return 1
    # CHECK: [[@LINE+1]]:14: error: Special methods must be declared with 'def', not 'cdef' [MisplacedDeclaration]
    cdef int __len__(self):
        return 1
    # CHECK: [[@LINE+1]]:9: error: Special method __getitem__ has wrong number of arguments (1 declared, 2 expected) [InvalidArgument]
    def __getitem__(self):
        pass
    # CHECK: [[@LINE+1]]:9: error: Special method __cinit__ has wrong number of arguments (0 declared, 1 or more expected) [InvalidArgument]
    def __cinit__():
        pass
    # CHECK: [[@LINE+1]]:23: error: This argument cannot have a default value [InvalidArgument]
    def __add__(self, other=1):
        pass
    # CHECK: [[@LINE+1]]:26: error: This argument cannot have a non-None default value [InvalidArgument]
    def __pow__(self, n, modulus=3):
        pass
    @cython.final
    cdef int fixed(self):
        return 1
    # CHECK: [[@LINE+1]]:6: error: Only final types can have final Python (def/cpdef) methods [MisplacedDeclaration]
    @cython.final
    cpdef int seen(self):
        return 1

    def __call__(*args):
        pass
    @staticmethod
    def fine():
        pass
    def __sub__(self, other):
        pass

cdef class Derived(Base):
    # CHECK: [[@LINE+1]]:14: error: Overriding final methods is not allowed [MisplacedDeclaration]
    cdef int fixed(self):
        return 2

@cython.final
cdef class Last:
    pass

# CHECK: [[@LINE+1]]:19: error: Base class 'Last' of type 'Beyond' is final [InvalidType]
cdef class Beyond(Last):
    pass
# CHECK-NOT: error:
