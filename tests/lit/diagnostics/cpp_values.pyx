# What the classes of C++ headers cannot be used for.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s

from cython.operator cimport postincrement, predecrement, preincrement
from libcpp.limits cimport numeric_limits
from libcpp.string cimport string
from libcpp.string_view cimport string_view
from libcpp.vector cimport vector

cdef extern from "box.h":
    cdef cppclass Box:
        Box()
        Box(int size)
        Box operator++()
    cdef cppclass Lid(Box):
        Lid& operator=(double)
    cdef cppclass Cover[T](Box):
        Cover& operator=(...)
    void close(Box)
    void close_all(const Box&)

def f(text):
    cdef vector[int] v
    cdef vector[int].const_iterator constant = v.begin()
    # CHECK: [[@LINE+1]]:39: error: Cannot assign type 'const_iterator[int]' to 'iterator[int]' [InvalidConversion]
    cdef vector[int].iterator place = constant
    # CHECK: [[@LINE+1]]:27: error: Keyword and starred arguments are not allowed in calls of overloaded C++ functions [InvalidCall]
    cdef Box b = Box(size=3)
    # CHECK: [[@LINE+1]]:9: error: no suitable method found for 'Box' with these arguments [InvalidCall]
    b = Box(1, 2)
    cdef Lid lid
    b = lid
    lid = 1.5
    cdef Cover[int] cover
    cover = b
    cover = v
    close(lid)
    close_all(lid)
    # CHECK: [[@LINE+1]]:9: error: Cannot assign type 'long' to 'Box' [InvalidConversion]
    b = 3
    # CHECK: [[@LINE+1]]:11: error: Cannot assign type 'Box' to 'Lid' [InvalidConversion]
    lid = b
    # CHECK: [[@LINE+1]]:11: error: Cannot assign type 'double' to 'Box' [InvalidConversion]
    close(1.5)
    preincrement(b)
    # CHECK: [[@LINE+1]]:5: error: No 'operator++(int)' declared for postfix '++' (operand type is 'Box') [InvalidOperands]
    postincrement(b)
    # CHECK: [[@LINE+1]]:5: error: No match for 'operator--' (operand type is 'Box') [InvalidOperands]
    predecrement(b)
    # CHECK: [[@LINE+1]]:34: error: Storing unsafe C derivative of temporary Python reference [InvalidConversion]
    cdef string_view temporary = text.encode()
    # CHECK: [[@LINE+1]]:12: error: Invalid types for 'is' (vector[int], Python object) [InvalidOperands]
    return v is None

def g(string text):
    cdef vector[int] v
    # CHECK: [[@LINE+1]]:5: error: Object of type 'vector[int]' has no attribute 'push_bak' [UnknownMember]
    v.push_bak(1)
    # CHECK: [[@LINE+1]]:{{[0-9]+}}: error: Cannot assign type 'long' to 'vector[int]' [InvalidConversion]
    v = 5
    # CHECK: [[@LINE+1]]:18: error: Cannot assign type 'Box *' to 'Box' [InvalidConversion]
    cdef Box b = new Box()
    # CHECK: [[@LINE+1]]:{{[0-9]+}}: error: Template parameter is not a type [InvalidType]
    numeric_limits[unknown].max()
    return text.upper()

# CHECK-NOT: error:
