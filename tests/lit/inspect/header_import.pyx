# What a header declares is known by its names; what it does not, or cannot be read, is an error.
# RUN: not %kernelc %s -I %S/inputs -o - 2>&1 | %FileCheck %s

# CHECK-DAG: error: 'absent.h' file not found [FileNotFound]
# CHECK-DAG: header_import.pyx:[[@LINE+1]]:1: error: the declarations of "absent.h" cannot be taken from the header [UnknownModule]
from "absent.h" cimport something

# CHECK-DAG: header_import.pyx:[[@LINE+1]]:37: error: 'shape_volume' is not declared in module '"shapes.h"' [UnknownMember]
from "shapes.h" cimport shape_area, shape_volume, shape, SHAPE_FLAT as flat, lambda_

def use(int x):
    cdef shape one
    one.kind = flat
    one.size[0] = x
    one.in_ = lambda_(x)
    return shape_area(&one)
