# Everything that a cimport does not find is reported, and what it finds is there.
# RUN: not %kernelc %s -I %S/inputs -o %t.cpp 2>&1 | %FileCheck %s

cimport nothere
from no.there cimport x
from shapes cimport foo, real, area
from . cimport foo
from cython cimport foo
from cython.parallel cimport prang

cdef real y = area(2)

# CHECK: cimports.pyx:4:9: error: 'nothere.pxd' not found [UnknownModule]
# CHECK: cimports.pyx:5:1: error: 'no/there.pxd' not found [UnknownModule]
# CHECK: cimports.pyx:6:21: error: 'foo' is not declared in module 'shapes' [UnknownMember]
# CHECK: cimports.pyx:7:1: error: relative cimport from non-package directory is not allowed [UnknownModule]
# CHECK: cimports.pyx:8:21: error: 'foo' is not declared in module 'cython' [UnknownMember]
# CHECK: cimports.pyx:9:30: error: 'prang' is not declared in module 'cython.parallel' [UnknownMember]
# CHECK-NOT: {{error:|warning:}}
