# A dedent to a level that nothing opened.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(int n):
        if n:
            n = 1
      n = 2
        return n

# CHECK: invalid_indentation.pyx:7:7: error: unindent does not match any outer indentation level [InvalidIndentation]
# CHECK-NOT: {{error:|warning:}}
