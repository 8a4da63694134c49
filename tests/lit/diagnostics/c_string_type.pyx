# What C strings become is said once for the module, with an encoding where it is text.
# cython: c_string_type=str
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
# RUN: not %kernelc %s -X c_string_type=list -o %t.cpp 2>&1 | %FileCheck %s --check-prefix=TYPE
cimport cython

@cython.c_string_encoding("ascii")
def f():
    pass

# CHECK: c_string_type.pyx:1:1: error: a default encoding must be provided if c_string_type is not a byte type [InvalidDirective]
# CHECK: c_string_type.pyx:7:2: error: The c_string_encoding compiler directive is not allowed in function scope [InvalidDirective]
# TYPE: c_string_type.pyx:1:1: error: c_string_type directive must be one of ('bytes', 'bytearray', 'str', 'unicode'), got 'list' [InvalidDirective]
