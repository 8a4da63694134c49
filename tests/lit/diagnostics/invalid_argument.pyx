# Objects and views alone can be declared `not None`, and the first argument of a C method is the instance.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def g(int n not None):
    return n

def k(double[:] v not None, list items not None):
    return v[0]

cdef class A:
    cdef int of_number(int n):
        return n
    cdef int of_object(object self):
        return 1
    cdef int of_itself(A self):
        return 2

# CHECK: invalid_argument.pyx:4:{{[0-9]+}}: error: Only Python type arguments can have 'not None' [InvalidArgument]
# CHECK: invalid_argument.pyx:11:24: error: Self argument (int) of C method 'of_number' does not match parent type (A) [InvalidArgument]
# CHECK: invalid_argument.pyx:13:24: error: Self argument (Python object) of C method 'of_object' does not match parent type (A) [InvalidArgument]
# CHECK-NOT: error:
