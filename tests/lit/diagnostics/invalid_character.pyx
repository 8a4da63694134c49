# A character that no token begins with is named; the rest of the file is still read.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(int n):
    return n ? 1

def g(int n):
    return n $ 1

# CHECK: invalid_character.pyx:5:14: error: unexpected '?' after 'n' [SyntaxError]
# CHECK: invalid_character.pyx:8:14: error: unexpected '$' [InvalidCharacter]
# CHECK-NOT: {{error:|warning:}}
