# Several errors in one file are all reported, each at its token.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(:
    pass

def g(int n):
    return n +

def h():
    for in range(3):
        pass

def k(n):
    n = f(n,
          1
    return n

def m(n):
    return (n,
            n]

cdef const volatile const int twice = 3

cdef extern from "x.h":
    int handled() except +nogil

cdef enum Wide(long):
    WIDE

f"{}"
f"{x!}"
f"{x!q}"
f"{x! r}"

# CHECK: syntax_error.pyx:4:6: error: '(' was never closed [SyntaxError]
# CHECK: syntax_error.pyx:8:15: error: expected an expression after '+' [SyntaxError]
# CHECK: syntax_error.pyx:11:9: error: expected a target after 'for' [SyntaxError]
# CHECK: syntax_error.pyx:17:5: error: expected ')' before 'return': '(' of line 15 was never closed [SyntaxError]
# CHECK: syntax_error.pyx:21:14: error: closing ']' does not match opening '(' of line 20 [SyntaxError]
# CHECK: syntax_error.pyx:23:21: error: Duplicate 'const' [SyntaxError]
# CHECK: syntax_error.pyx:26:27: error: 'except +nogil' names a function that handles exceptions; write 'except + nogil' for the modifier 'nogil' [SyntaxError]
# CHECK: syntax_error.pyx:28:16: error: only an 'enum class' has an underlying type [SyntaxError]
# CHECK: syntax_error.pyx:31:4: error: expected an expression after '{' [SyntaxError]
# CHECK: syntax_error.pyx:32:6: error: expected a name after '!' [SyntaxError]
# CHECK: syntax_error.pyx:33:6: error: expected 'r', 's' or 'a' after '!' [SyntaxError]
# CHECK-NOT: {{error:|warning:}}
