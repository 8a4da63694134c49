# A string that the line ends before it does.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f():
    return "open

# CHECK: unterminated_string.pyx:5:12: error: unterminated string [UnterminatedString]
# CHECK-NOT: {{error:|warning:}}
