# Literals that look like numbers or text and are none.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f():
    return 0x, 08, b"\u20ac €", "\N{BULLET}\N{NO SUCH THING}"

# CHECK: invalid_literal.pyx:5:12: error: invalid number '0x' [InvalidLiteral]
# CHECK: invalid_literal.pyx:5:16: error: invalid number '08' [InvalidLiteral]
# CHECK: invalid_literal.pyx:5:29: error: bytes can hold only ASCII characters; use an escape such as '\xe9' [InvalidLiteral]
# CHECK: invalid_literal.pyx:5:46: error: there is no character named 'NO SUCH THING' [InvalidLiteral]
# CHECK-NOT: {{error:|warning:}}
