# A header that is included on use is included for what inline functions of a cimported module use, too.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cimport numpy as np

# CHECK: #include "kc/python/numpy_dtypes.h"
def width(np.dtype kind):
    return kind.itemsize
