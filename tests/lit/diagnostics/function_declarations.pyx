# What the declaration of a function may not say.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython
from functools import wraps

# CHECK: [[@LINE+1]]:2: error: Cdef functions cannot take arbitrary decorators. [MisplacedDeclaration]
@wraps
cdef decorated():
    pass

# CHECK: [[@LINE+2]]:7: error: 'a' redeclared [Redeclared]
def f(a,
      a):
    pass

# CHECK: [[@LINE+1]]:12: error: 'not None' only allowed in Python functions [InvalidArgument]
cdef int g(list items not None):
    return 0

# CHECK: [[@LINE+1]]:7: error: Parameter 'x' is declared 'not None' but has a default value of None [InvalidArgument]
def h(x not None=None):
    pass

# CHECK: [[@LINE+1]]:13: error: Cannot convert Python object argument to type 'int *' [InvalidConversion]
def pointer(int *p):
    pass

# CHECK: [[@LINE+1]]:14: error: Cannot convert Python object argument to type 'int (*)(int)' [InvalidConversion]
cpdef called(int (*callback)(int)):
    pass

# CHECK: [[@LINE+1]]:15: error: Cannot convert 'double *' to Python object [InvalidConversion]
cpdef double *address():
    return NULL

# CHECK: [[@LINE+1]]:1: error: closures inside cpdef functions not yet supported [MisplacedDeclaration]
cpdef encloses(x):
    return lambda: x

cdef generates():
    # CHECK: [[@LINE+1]]:5: error: 'yield' not supported here [MisplacedStatement]
    yield 1

class Plain:
    # CHECK: [[@LINE+1]]:5: error: cdef statement not allowed here [MisplacedDeclaration]
    cdef method(self):
        pass

# CHECK: [[@LINE+1]]:19: error: Only extern functions can throw C++ exceptions. [InvalidType]
cdef int thrown() except +MemoryError:
    return 1

# CHECK: [[@LINE+1]]:19: error: A default value is left out ('=*') only in .pxd files [InvalidArgument]
cdef int left_out(int x=*):
    return x

cdef extern from *:
    # CHECK: [[@LINE+1]]:23: error: A default value is left out ('=*') only in .pxd files [InvalidArgument]
    int left_out_of_c(int x=*)

# CHECK: [[@LINE+1]]:27: error: Extern functions cannot have default arguments values. [InvalidArgument]
cdef extern int elsewhere(int x=3)

# CHECK: [[@LINE+1]]:5: error: Fused generators not supported [InvalidFusedType]
def fused_generator(cython.integral x):
    yield x

# CHECK: [[@LINE+1]]:{{[0-9]+}}: error: Exception value incompatible with function return type [InvalidType]
cdef int fraction() except 1.5:
    return 1

# CHECK: [[@LINE+1]]:{{[0-9]+}}: error: Exception value incompatible with function return type [InvalidType]
cdef void nothing() except -1:
    pass

# CHECK: [[@LINE+1]]:2: error: Exception clause not allowed for function returning Python object [InvalidType]
@cython.exceptval(-1)
@cython.cfunc
def told(x: object) -> object:
    return x

# CHECK-NOT: error:
