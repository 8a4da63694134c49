# Python is out of reach without the GIL, and the place of what needs it is named.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef double f(double[:] v) nogil:
    print(v[0])
    return v[0]

def g(list items):
    cdef int n = 0
    with nogil:
        n = len(items)
        items.append(n)
    return n

cdef class Holder:
    cdef object kept
    cdef Holder next

def h(Holder a, object[:] v, x):
    with nogil:
        a.kept = None
        a.next.kept, a.next = x, a
        v[:] = x

# CHECK: needs_gil.pyx:5:5: error: Accessing Python global or builtin not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:5:5: error: Calling gil-requiring function not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:5:11: error: Converting to Python object not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:11:13: error: Calling gil-requiring function not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:12:9: error: Calling gil-requiring function not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:12:22: error: Converting to Python object not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:21:9: error: Assignment of Python object not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:22:9: error: Assignment of Python object not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:22:22: error: Assignment of Python object not allowed without gil [NeedsGil]
# CHECK: needs_gil.pyx:23:9: error: Operation not allowed without gil [NeedsGil]

cdef object made() with gil:
    return [1]

def discarded():
    with nogil:
        # CHECK: needs_gil.pyx:[[#@LINE+1]]:9: error: Discarding owned Python object not allowed without gil
        made()

# CHECK-NOT: {{error:|warning:}}
