# What may stand in the brackets of a view type.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(double[1:] a):
    pass

def g(double[::2] a):
    pass

def h(double[::1, ::1] a):
    pass

def i(double[:, :, ::1, :] a):
    pass

def j(double[::-1] a, double[::named[0].full] b, double[::1 + 1] c):
    pass

def k(double[:] a, object[:] b, x):
    <double[:10]> x
    a = b
    a[:] = b
    return sizeof(&a)

# CHECK: invalid_view_declaration.pyx:4:14: error: Start must not be given. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:7:16: error: Step must be omitted, 1, or a valid specifier. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:10:21: error: Cannot specify an array that is both C and Fortran contiguous. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:13:20: error: Fortran contiguous specifier must follow an indirect dimension [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:16:16: error: Step must be omitted, 1, or a valid specifier. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:16:32: error: no expressions allowed in axis spec, only names and literals. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:16:59: error: Invalid axis specification. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:20:19: error: Can only create cython.array from pointer or array [InvalidConversion]
# CHECK: invalid_view_declaration.pyx:21:9: error: Different base types for memoryviews (Python object, double) [InvalidConversion]
# CHECK: invalid_view_declaration.pyx:22:5: error: Different base types for memoryviews (Python object, double) [InvalidConversion]
# CHECK: invalid_view_declaration.pyx:23:19: error: Cannot take address of memoryview slice [InvalidOperands]
# CHECK-NOT: {{error:|warning:}}
