# A view that a declared layout cannot hold is refused, with the types as declared.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
from cython cimport view

cdef double first(double[::1] v): return v[0]
cdef double corner(double[:, ::1] v): return v[0, 0]
cdef double fortran(double[::1, :] v): return v[0, 0]

cdef class Holder:
    cdef double[::1] kept

def f(double[:] a, double[:, :] b, double[:, ::1] c, double[::view.generic] d):
    cdef double[::1] x = a
    x = c[:, 0]
    x = c[0, ::2]
    cdef double[:, ::1] y = b[:]
    y = c[::2]
    y = x[None]
    first(a)
    corner(c.T)
    fortran(c)
    a = d
    cdef Holder holder = Holder()
    holder.kept = a

def g(double[:, ::1] c, double[:] a):
    """What keeps the layout, and what may keep it."""
    first(c[0])
    first(c[0, 1:])
    corner(c[1:])
    corner(c[:, 1:])
    fortran(c.T)
    fortran(c.copy_fortran())
    first(a.copy())
    cdef double[:, ::view.contiguous] rows = c[::2]

# CHECK:      not_conformable.pyx:13:{{[0-9]+}}: error: Memoryview 'double[:]' not conformable to memoryview 'double[::1]'. [InvalidConversion]
# CHECK-NEXT:     cdef double[::1] x = a
# CHECK-NEXT: {{ +}}^
# CHECK:      14:9: error: Memoryview 'double[:]' not conformable to memoryview 'double[::1]'. [InvalidConversion]
# CHECK:      15:9: error: Memoryview 'double[:]' not conformable to memoryview 'double[::1]'. [InvalidConversion]
# CHECK:      16:29: error: Memoryview 'double[:, :]' not conformable to memoryview 'double[:, ::1]'. [InvalidConversion]
# CHECK:      17:9: error: Memoryview 'double[:, ::view.contiguous]' not conformable to memoryview 'double[:, ::1]'. [InvalidConversion]
# CHECK:      18:9: error: Memoryview 'double[:, ::view.contiguous]' not conformable to memoryview 'double[:, ::1]'. [InvalidConversion]
# CHECK:      19:11: error: Memoryview 'double[:]' not conformable to memoryview 'double[::1]'. [InvalidConversion]
# CHECK:      20:12: error: Memoryview 'double[::1, :]' not conformable to memoryview 'double[:, ::1]'. [InvalidConversion]
# CHECK:      21:13: error: Memoryview 'double[:, ::1]' not conformable to memoryview 'double[::1, :]'. [InvalidConversion]
# CHECK:      22:9: error: Memoryview 'double[::view.generic]' not conformable to memoryview 'double[:]'. [InvalidConversion]
# CHECK:      24:5: error: Memoryview 'double[:]' not conformable to memoryview 'double[::1]'. [InvalidConversion]
# CHECK-NOT: {{error:|warning:}}
