# Values that the compiler sees and that can never be what they are assigned to.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

def f(x):
    # CHECK: [[@LINE+1]]:18: error: Only single-character string literals can be coerced into ints. [InvalidConversion]
    cdef int i = "abc"
    # CHECK: [[@LINE+1]]:19: error: Only single-character string literals can be coerced into ints. [InvalidConversion]
    cdef char c = b"ab"
    # CHECK: [[@LINE+1]]:21: error: Unicode literals do not support coercion to C types other than Py_UCS4/Py_UNICODE
    cdef double d = "x"
    # CHECK: [[@LINE+1]]:23: error: Only single-character Unicode string literals or surrogate pairs can be coerced into Py_UCS4/Py_UNICODE. [InvalidConversion]
    cdef Py_UCS4 p1 = "ab"
    # CHECK: [[@LINE+1]]:23: error: Bytes literals cannot coerce to Py_UNICODE/Py_UCS4, use a unicode literal instead. [InvalidConversion]
    cdef Py_UCS4 p2 = b"a"
    # CHECK: [[@LINE+1]]:18: error: Cannot assign None to int [InvalidConversion]
    cdef int k = None
    # CHECK: [[@LINE+1]]:20: error: Cannot assign None to char * [InvalidConversion]
    cdef char *s = None
    # CHECK: [[@LINE+1]]:18: error: Cannot coerce list to type 'int' [InvalidConversion]
    cdef int l = [1]
    # CHECK: [[@LINE+1]]:23: error: Cannot coerce list to type 'float[:]' [InvalidConversion]
    cdef float[:] v = [1]
    # CHECK: [[@LINE+1]]:21: error: Cannot convert 'bytes' object to str implicitly, decoding required [InvalidConversion]
    cdef str text = b"abc"
    # CHECK: [[@LINE+1]]:23: error: Cannot convert Unicode string to 'bytes' implicitly, encoding required. [InvalidConversion]
    cdef bytes data = "abc"
    # CHECK: [[@LINE+1]]:22: error: Cannot convert 'char*' to unicode implicitly, decoding required [InvalidConversion]
    cdef str text2 = s
    # CHECK: [[@LINE+1]]:24: error: Cannot assign type 'bytes object' to 'bytearray object' [InvalidConversion]
    cdef bytearray b = b"x"
    # CHECK: [[@LINE+1]]:21: error: Only single-character string literals can be coerced into ints. [InvalidConversion]
    cdef bint yes = "xy"
    return i, c, d, p1, p2, k, l, v, text, data, text2, b, yes

def fine():
    cdef int letter = "x"
    cdef char byte = b"y"
    cdef Py_UCS4 point = "é"
    cdef char *s = "abc"
    return letter, byte, point, s[0]
# CHECK-NOT: error:
