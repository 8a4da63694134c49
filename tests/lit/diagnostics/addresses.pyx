# Pointers and floating-point numbers cannot be cast to each other, and what headers declare is no Python object.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cdef extern from "x.h":
    # CHECK: [[@LINE+1]]:12: error: Python object cannot be declared extern; declare a 'PyObject*' [InvalidType]
    object of_header

# CHECK: [[@LINE+1]]:18: error: Python object cannot be declared extern; declare a 'PyObject*' [InvalidType]
cdef extern list elsewhere

def casts(double x):
    cdef int* p = NULL
    # CHECK: [[@LINE+1]]:9: error: Cannot cast 'int *' to 'double' [InvalidConversion]
    x = <double>p
    # CHECK: [[@LINE+1]]:9: error: Cannot cast 'double' to 'int *' [InvalidConversion]
    p = <int*>x
    # CHECK: [[@LINE+1]]:12: error: Cannot cast 'int *' to 'float complex' [InvalidConversion]
    return <float complex>p

cdef void held() noexcept nogil:
    with gil:
        # CHECK: [[@LINE+1]]:14: error: Trying to acquire the GIL while it is already held. [NeedsGil]
        with gil:
            pass
