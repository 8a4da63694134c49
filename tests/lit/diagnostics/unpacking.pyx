# Targets that can never take what stands on the right, names that nothing binds, parts of C data that cannot go.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef struct Point:
    int x

def f(x):
    # CHECK: [[@LINE+1]]:5: error: too many values to unpack (expected 2, got 3) [InvalidAssignment]
    a, b = 1, 2, 3
    # CHECK: [[@LINE+1]]:5: error: need more than 1 value to unpack [InvalidAssignment]
    a, b = [1]
    # CHECK: [[@LINE+1]]:5: error: too many values to unpack (expected 2, got 3) [InvalidAssignment]
    (a, b), c = (1, 2, 3), 4
    # CHECK: [[@LINE+1]]:5: error: more than 1 starred expression in assignment [InvalidAssignment]
    *a, *b = x
    # CHECK: [[@LINE+1]]:5: error: need more than 1 value to unpack [InvalidAssignment]
    a, *b, c = [1]
    a, *b, c = [1, 2]
    # CHECK: [[@LINE+1]]:6: error: need more than 1 value to unpack [InvalidAssignment]
    *(a, b), c = (1, 2)
    # CHECK: [[@LINE+1]]:12: error: too many values to unpack (expected 1, got 2) [InvalidAssignment]
    a, *b, (c,) = 1, 2, 3, (4, 5)
    *(a, b), c = 1, 2, 3
    return a, b, c

def g():
    cdef int array[2]
    cdef Point point
    cdef const int fixed = 3  # CHECK: [[@LINE]]:20: error: Assignment to const 'fixed' [InvalidAssignment]
    # CHECK: [[@LINE+1]]:9: error: Deletion of non-Python, non-C++ object [InvalidAssignment]
    del array[0]
    # CHECK: [[@LINE+1]]:9: error: Deletion of non-Python, non-C++ object [InvalidAssignment]
    del point.x

def h():
    def inner():
        # CHECK: [[@LINE+1]]:18: error: no binding for nonlocal 'nowhere' found [UndeclaredName]
        nonlocal nowhere
        nowhere = 1
    return inner

def starred(x):
    cdef int n
    # CHECK: [[@LINE+1]]:9: error: starred target must have Python object (list) type [InvalidAssignment]
    a, *n = x
    # CHECK: [[@LINE+1]]:5: error: starred assignment target must be in a list or tuple [InvalidAssignment]
    *a = x
    # CHECK: [[@LINE+1]]:5: error: starred expression is not allowed here [MisplacedStatement]
    *x
    # CHECK: [[@LINE+1]]:9: error: starred expression is not allowed here [MisplacedStatement]
    a = *x
    # CHECK: [[@LINE+1]]:5: error: more than 1 starred expression in assignment [InvalidAssignment]
    for *a, *b in x:
        pass
    return a, *x, [*x], print(*x)
# CHECK-NOT: error:
