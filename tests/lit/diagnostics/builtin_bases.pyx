# Builtin types that extension classes cannot derive from.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

# CHECK: [[@LINE+1]]:21: error: inheritance from PyVarObject types like 'tuple' is not currently supported [InvalidType]
cdef class OwnTuple(tuple): pass
# CHECK: [[@LINE+1]]:21: error: inheritance from PyVarObject types like 'bytes' is not currently supported [InvalidType]
cdef class OwnBytes(bytes): pass
# CHECK: [[@LINE+1]]:21: error: type 'range' is not an acceptable base type [InvalidType]
cdef class OwnRange(range): pass
# CHECK: [[@LINE+1]]:20: error: type 'bool' is not an acceptable base type [InvalidType]
cdef class OwnBool(bool): pass
# CHECK: [[@LINE+1]]:12: error: a class derived from 'int' cannot have C attributes or methods [Unsupported]
cdef class OwnInt(int):
    cdef int attribute
cdef class PlainInt(int):
    def method(self): return self + 1
# CHECK-NOT: error:
