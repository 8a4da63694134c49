# Properties in C are only read.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

cdef extern from "box.h":
    ctypedef class boxes.Box [object BoxObject]:
        @property
        cdef inline double area(self) noexcept nogil: return 1
        @property
        cdef inline object name(self): return "box"
cdef class Own:
    @property
    cdef double area(self): return 1

def f(Box box):
    box.area = 3
    box.area += 1
    with nogil:
        box.name

# CHECK: c_properties.pyx:11:6: error: Cdef functions cannot take arbitrary decorators. [MisplacedDeclaration]
# CHECK: c_properties.pyx:15:5: error: Assignment to a read-only property [InvalidAssignment]
# CHECK: c_properties.pyx:16:5: error: Assignment to a read-only property [InvalidAssignment]
# CHECK: c_properties.pyx:18:9: error: Calling gil-requiring function not allowed without gil [NeedsGil]
