# What a module may say of C++ classes that its .pxd has: bodies for the methods that have none there.
# RUN: rm -rf %t && mkdir %t && cp %s %S/inputs/cpp_promises.pxd %t
# RUN: not %kernelc %t/cpp_promises.pyx -o %t.cpp 2>&1 | %FileCheck %s
cdef cppclass Shape:
    # CHECK: [[@LINE+1]]:9: error: 'corners' is no method that the .pxd declares without a body, with these parameters [Redeclared]
    int corners(double more):
        return 1

    # CHECK: [[@LINE+1]]:9: error: 'edges' is no method that the .pxd declares without a body, with these parameters [Redeclared]
    int edges() noexcept nogil:
        return 2

# CHECK: [[@LINE+1]]:15: error: 'Closed' redeclared [Redeclared]
cdef cppclass Closed:
    int others

# CHECK: cpp_promises.pxd:11:12: error: methods of C++ classes of a .pxd do not take default values [Unsupported]
# CHECK-NOT: error:
