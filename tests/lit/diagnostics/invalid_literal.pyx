# Literals that look like numbers or text and are none.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f():
    return 0x, 08, b"\u20ac €"

# CHECK: invalid_literal.pyx:5:12: error: invalid number '0x' [InvalidLiteral]
# CHECK-NOT: {{error:|warning:}}
