# Several errors in one file are all reported, each at its token.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(:
    pass

def g(int n):
    return n +

def h():
    for in range(3):
        pass

# CHECK: syntax_error.pyx:4:6: error: '(' was never closed [SyntaxError]
# CHECK: syntax_error.pyx:8:15: error: expected an expression after '+' [SyntaxError]
# CHECK: syntax_error.pyx:11:9: error: expected a target after 'for' [SyntaxError]
# CHECK-NOT: {{error:|warning:}}
