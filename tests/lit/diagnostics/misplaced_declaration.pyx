# Declarations stand where a function or the module begins, not inside its control structures.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(int n):
    if n:
        cdef int m = 1
    return n


class Plain:
    cdef int size
    cdef int first, second = 2

cdef class Extension:
    property value:
        def __get__(self):
            return 1
        cdef int held

# CHECK: misplaced_declaration.pyx:6:9: error: cdef statement not allowed here [MisplacedDeclaration]
# CHECK: misplaced_declaration.pyx:11:5: error: cdef statement not allowed here [MisplacedDeclaration]
# CHECK: misplaced_declaration.pyx:12:5: error: cdef statement not allowed here [MisplacedDeclaration]
# CHECK: misplaced_declaration.pyx:18:9: error: cdef statement not allowed here [MisplacedDeclaration]
