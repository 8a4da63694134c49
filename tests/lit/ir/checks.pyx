# Each index says what is checked when it runs: bounds and wraparound, one of them, or nothing.
# RUN: %kernelc %s --dump=ir | %FileCheck %s
cimport cython

def both(double[:] v, int i):
    return v[i]

@cython.wraparound(False)
def bounds_only(double[:] v, int i):
    return v[i]

@cython.boundscheck(False)
@cython.wraparound(False)
def neither(double[:] v, int i):
    return v[i]

# CHECK:      def both(v: double[:], i: int) -> Python object:
# CHECK-NEXT:   return <object>v[i]!{{$}}
# CHECK:      def bounds_only(v: double[:], i: int) -> Python object:
# CHECK-NEXT:   return <object>v[i]!bounds{{$}}
# CHECK:      def neither(v: double[:], i: int) -> Python object:
# CHECK-NEXT:   return <object>v[i]{{$}}
