# Declarations that are spelled as Python are the nodes of their C spelling, and statements of Python 2 are calls.
# RUN: %kernelc %s --dump=ast | %FileCheck %s
# cython: language_level=2
import cython as cy
from cython import cfunc

p = cy.declare(cy.pointer(cy.int))

@cfunc
@cy.returns(cy.int)
@cy.locals(x=cy.double)
def f(x):
    return 1

@cy.cclass
class A(B):
    pass

print >>out, p,
exec "p" in names

#      CHECK: cdef p: pointer(cy.int)
# CHECK-NEXT: cdef f(x: cy.double) -> cy.int:
# CHECK-NEXT:   return 1
# CHECK-NEXT: cdef class A (B):
# CHECK-NEXT:   pass
# CHECK-NEXT: (call print p end=" " file=out)
# CHECK-NEXT: (call exec "p" names)
