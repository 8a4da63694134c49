# What is spelled as a declaration of Python, but is none, stays a value that nothing has.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cimport cython

x = cython.declare(3)
y = cython.typedef()
S = cython.struct(a=1)

# CHECK: python_declarations.pyx:6:5: error: 'cython.declare' cannot be used as a value [InvalidOperands]
# CHECK: python_declarations.pyx:7:5: error: 'cython.typedef' cannot be used as a value [InvalidOperands]
# CHECK: python_declarations.pyx:8:5: error: 'cython.struct' cannot be used as a value [InvalidOperands]
# CHECK-NOT: {{error:|warning:}}
