# A message shows its place, the line and the caret; notes follow with theirs. Colours are for terminals only.
# RUN: not %kernelc %s -o %t.cpp > %t.out 2>&1
# RUN: %FileCheck %s --match-full-lines --strict-whitespace < %t.out

def f(double[:] v):
    cdef int count = 1
    cdef double count = 2
    return v[0] * facter

#      CHECK:{{.*}}whole_message.pyx:7:17: error: 'count' redeclared [Redeclared]
# CHECK-NEXT:      cdef double count = 2
# CHECK-NEXT:                  ^~~~~
# CHECK-NEXT:{{.*}}whole_message.pyx:6:14: note: Previous declaration is here
# CHECK-NEXT:      cdef int count = 1
# CHECK-NEXT:               ^~~~~
# CHECK-NEXT:{{.*}}whole_message.pyx:8:19: error: undeclared name not builtin: facter [UndeclaredName]
# CHECK-NEXT:      return v[0] * facter
# CHECK-NEXT:                    ^~~~~~
#  CHECK-NOT:{{.}}
