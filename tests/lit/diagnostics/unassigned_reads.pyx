# A local variable that nothing has been assigned to on any way there cannot be read.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from cython.parallel import parallel, prange

def later(v):
    # CHECK: [[@LINE+1]]:11: error: local variable 'a' referenced before assignment [UnassignedRead]
    print(a)
    a = 1
    # CHECK: [[@LINE+1]]:9: error: local variable 'b' referenced before assignment [UnassignedRead]
    b = b + a
    # CHECK: [[@LINE+1]]:5: error: local variable 'c' referenced before assignment [UnassignedRead]
    c += 1
    # CHECK: [[@LINE+1]]:9: error: local variable 'd' referenced before assignment [UnassignedRead]
    del d
    d = 2.5
    return a, b, c

def deleted(v):
    x = v.shape[0]
    del x
    # CHECK: [[@LINE+1]]:12: error: local variable 'x' referenced before assignment [UnassignedRead]
    return x

def objects():
    cdef list names
    cdef object other
    # CHECK: [[@LINE+1]]:5: error: local variable 'names' referenced before assignment [UnassignedRead]
    names.append(1)
    try:
        pass
    # CHECK: [[@LINE+1]]:12: error: local variable 'other' referenced before assignment [UnassignedRead]
    except other:
        pass

def decorated():
    # CHECK: [[@LINE+1]]:6: error: local variable 'dec' referenced before assignment [UnassignedRead]
    @dec
    def inner(x=dec):
        pass
    dec = inner

def may_be_bound(c, items):
    if c:
        x = 1
    for item in items:
        if c:
            y = y + item
        y = item
    while True:
        if c:
            z = 1
            break
        c = not c
    def inner():
        return later_on
    first = inner
    later_on = 2
    # CHECK-NOT: error
    return x, y, z, item, first()

def manager(m):
    # CHECK: [[@LINE+1]]:10: error: local variable 'later' referenced before assignment [UnassignedRead]
    with later:
        pass
    later = m

# The variables of a parallel block are those of its threads.
def behind_block(int n):
    cdef int own, i, last, total = 0
    with nogil, parallel():
        own = 1
    # CHECK: [[@LINE+1]]:11: error: local variable 'own' referenced before assignment [UnassignedRead]
    print(own)
    own = 2
    for i in prange(n, nogil=True):
        last = i
    with nogil, parallel():
        for i in prange(n):
            total += i
    return own, last, total

# Errors of other kinds are told beside them.
def beside():
    # CHECK: [[@LINE+1]]:11: error: local variable 'n' referenced before assignment [UnassignedRead]
    print(n)
    # CHECK: [[@LINE+1]]:9: error: undeclared name not builtin: missing [UndeclaredName]
    n = missing
