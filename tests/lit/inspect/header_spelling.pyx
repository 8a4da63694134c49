# What the two spellings that take declarations out of a header do not take.
# RUN: not %kernelc %s -o - 2>&1 | %FileCheck %s

# CHECK: header_spelling.pyx:[[@LINE+1]]:1: error: a header takes 'cimport', not 'import' [SyntaxError]
from "shapes.h" import shape_area
# CHECK: header_spelling.pyx:[[@LINE+1]]:13: error: a body of '*' takes the declarations of one C header [SyntaxError]
cdef extern from "shapes.h" namespace "shapes": *
# CHECK: header_spelling.pyx:[[@LINE+1]]:13: error: a body of '*' takes the declarations of one C header [SyntaxError]
cdef extern from *: *
# CHECK-NOT: error:
cdef extern from "shapes.h" nogil: *
cdef extern from "shapes.h":
    *
