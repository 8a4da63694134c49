# Functions that run without the GIL hold no objects; what handlers of builtins need is said of the statement.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

# CHECK: [[@LINE+1]]:13: error: Function with Python return type cannot be declared nogil [NeedsGil]
cdef object made() nogil:
    # CHECK: [[@LINE+1]]:5: error: Returning Python object not allowed without gil [NeedsGil]
    return None

# CHECK: [[@LINE+1]]:10: error: Function declared nogil has Python locals or temporaries [NeedsGil]
cdef int declared() noexcept nogil:
    cdef object kept
    return 1

cdef int tried(double[:] v) except -1 nogil:
    # CHECK: [[@LINE+1]]:5: error: Try-except statement not allowed without gil [NeedsGil]
    try:
        return <int> v[0]
    except (IndexError, ValueError):
        return 1

def tuples(int n):
    with nogil:
        a, b = n, n
        # CHECK: [[@LINE+1]]:9: error: Assignment of Python object not allowed without gil [NeedsGil]
        pair = (n, n)
    return a, b, pair

# An object that only a block with the GIL holds is none of the function's.
cdef int inside() noexcept nogil:
    with gil:
        text = "x"
    return 1

# CHECK: [[@LINE+1]]:10: error: Function declared nogil has Python locals or temporaries [NeedsGil]
cdef int imports() except -1 nogil:
    # CHECK: [[@LINE+1]]:5: error: Python import not allowed without gil [NeedsGil]
    import math
    return 1
