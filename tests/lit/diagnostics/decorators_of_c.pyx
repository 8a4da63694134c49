# Decorators that contradict each other, or say of a function of Python what only C can be.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

# CHECK: [[@LINE+1]]:2: error: cfunc and ccall directives cannot be combined [InvalidDirective]
@cython.ccall
@cython.cfunc
def both(x: object) -> object:
    return x

# CHECK: [[@LINE+1]]:2: error: Python functions cannot be declared 'nogil' [InvalidDirective]
@cython.nogil
def released(x):
    return x

@cython.nogil(False)
def kept(x):
    return x

# CHECK: [[@LINE+1]]:2: error: The gil compiler directive is not allowed in function scope [InvalidDirective]
@cython.gil(True)
@cython.cfunc
def held() -> cython.int:
    return 0

# The rest of the file is looked at, too.
def last():
    # CHECK: [[@LINE+1]]:12: error: undeclared name not builtin: nowhere [UndeclaredName]
    return nowhere
# CHECK-NOT: error:
