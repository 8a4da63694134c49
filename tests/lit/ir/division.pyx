# Division follows the directive: C's own where it is told to, Python's signs and checks elsewhere.
# RUN: %kernelc %s --dump=ir | %FileCheck %s
cimport cython

def python_division(int a, int b):
    return a // b

@cython.cdivision(True)
def c_division(int a, int b):
    return a // b

# CHECK:      def python_division(a: int, b: int) -> Python object:
# CHECK-NEXT:   return <object>(a //!pz b)
# CHECK:      def c_division(a: int, b: int) -> Python object:
# CHECK-NEXT:   return <object>(a // b)
