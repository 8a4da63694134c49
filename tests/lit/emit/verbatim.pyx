# A header is included once, and the C text of all blocks that name it stands behind it.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef extern from "<stdlib.h>":
    """
    #define first 1
    """
    int first

cdef extern from *:
    """
    #define second 2
    """
    int second

cdef extern from "<stdlib.h>":
    """
    #define third 3
    """
    int third

def total():
    return first + second + third

# CHECK: #include <stdlib.h>
# CHECK:      #define first 1
# CHECK: #define third 3
# CHECK: #define second 2
# CHECK-NOT: #include <stdlib.h>
