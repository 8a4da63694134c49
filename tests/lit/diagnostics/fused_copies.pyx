# All copies of a fused function are checked, whether anything calls them or not.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
ctypedef fused number:
    int
    double

cdef number never_called(number x):
    # CHECK: [[@LINE+1]]:5: error: undeclared name not builtin: missing [UndeclaredName]
    missing(x)
    return x

cdef int called_with_int(number x):
    if number is double:
        # CHECK: [[@LINE+1]]:38: error: Cannot assign type 'double *' to 'int *' [InvalidConversion]
        return (<int*>&x)[0] + takes(&x)
    return 0

cdef int takes(int* p):
    return p[0]

cdef void without_lock(number[:] v) noexcept nogil:
    # CHECK: [[@LINE+1]]:{{[0-9]+}}: error: {{.*}}without {{the GIL|gil}}
    print(v)

cdef class Holder:
    cdef number kept(self, number x):
        # CHECK: [[@LINE+1]]:16: error: undeclared name not builtin: nowhere [UndeclaredName]
        return nowhere + x

cdef number added(number x, double y):
    return x

def bound():
    # CHECK: [[@LINE+1]]:5: error: Too many types specified [InvalidFusedType]
    added[int, double](1, 2)

def call(int x):
    return called_with_int(x)
