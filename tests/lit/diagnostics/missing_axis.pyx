# The extent of an axis that a view does not have is 0, as C has it, with a warning.
# RUN: %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
# RUN: %FileCheck %s --check-prefix=CPP < %t.cpp

def f(double[:, :] v):
    return v.shape[2] > 1, v.shape[1]

# CHECK: missing_axis.pyx:6:12: warning: View has 2 axes; there is no axis 2, 0 is taken [InvalidIndex]
# CHECK-NOT: {{error:|warning:}}
# CPP: 0L > 1L
# CPP-SAME: v.extent(1)
