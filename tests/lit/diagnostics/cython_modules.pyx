# What `cython` has no module for, and what stands for C modules alone.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
# CHECK: [[@LINE+1]]:8: error: 'cython.paralel' is not a valid cython.* module [UnknownModule]
import cython.paralel
# CHECK: [[@LINE+1]]:6: error: 'cython.paralel' is not a valid cython.* module [UnknownModule]
from cython.paralel import prange
# CHECK: [[@LINE+1]]:8: error: Cannot cimport the 'cython.cimports' package directly, only submodules. [UnknownModule]
import cython.cimports
# CHECK: [[@LINE+1]]:8: error: Python cimports must use 'from cython.cimports... import ...' or 'import ... as ...', not just 'import ...' [UnknownModule]
import cython.cimports.libc.math
import cython.cimports.libc.math as c_math
from cython.cimports import libc
from cython.cimports.libc import math
from cython.parallel import parallel
cimport cython.operator

# CHECK-NOT: error:
