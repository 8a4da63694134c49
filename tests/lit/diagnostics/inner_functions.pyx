# Names of functions inside of functions: parameters, and what belongs to the function around.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cimport cython

def parameters():
    # CHECK: [[@LINE+2]]:21: error: 'a' redeclared [Redeclared]
    # CHECK: 8:15: note: Previous declaration is here
    def inner(a, b, a):
        return a
    # CHECK: [[@LINE+1]]:28: error: 'a' redeclared [Redeclared]
    both = lambda a, /, *, a: None
    # CHECK: [[@LINE+1]]:9: error: Inner functions cannot be fused [InvalidFusedType]
    def fused(cython.floating x):
        pass
    return inner, both, fused

def late():
    x = 1
    def inner():
        x = 2
        # CHECK: [[@LINE+2]]:18: error: 'x' redeclared as nonlocal [Redeclared]
        # CHECK: 20:9: note: Previous declaration is here
        nonlocal x
    class Inner:
        x = 2
        # CHECK: [[@LINE+1]]:18: error: 'x' redeclared as nonlocal [Redeclared]
        nonlocal x
    def fine():
        nonlocal x
        x = 3
    return inner, Inner, fine

# CHECK-NOT: error:
