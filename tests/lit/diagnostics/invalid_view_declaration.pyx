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

# CHECK: invalid_view_declaration.pyx:4:14: error: Start must not be given. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:7:16: error: Step must be omitted, 1, or a valid specifier. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:10:21: error: Cannot specify an array that is both C and Fortran contiguous. [InvalidViewDeclaration]
# CHECK: invalid_view_declaration.pyx:13:20: error: Fortran contiguous specifier must follow an indirect dimension [InvalidViewDeclaration]
# CHECK-NOT: {{error:|warning:}}
