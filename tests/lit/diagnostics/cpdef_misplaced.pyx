# A word that declares something else is named itself.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

# CHECK: [[@LINE+1]]:1: error: a C struct or union is declared with 'cdef', not with 'cpdef' [SyntaxError]
cpdef struct Point:
    int x

# CHECK: [[@LINE+1]]:1: error: an extension type is declared with 'cdef', not with 'cpdef' [SyntaxError]
cpdef class Thing:
    pass

# CHECK: [[@LINE+2]]:1: error: a block of declarations begins with 'cdef', not with 'cpdef' [SyntaxError]
# CHECK: [[@LINE+2]]:5: error: a variable is declared with 'cdef' [SyntaxError]
cpdef:
    int y

# CHECK: [[@LINE+1]]:1: error: a class is not declared 'nogil' [SyntaxError]
cdef nogil class Other:
    pass
# CHECK-NOT: error:
