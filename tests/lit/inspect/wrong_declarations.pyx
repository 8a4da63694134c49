# Declarations that are not those of the header: both places are shown. What is the same in C is no error.
# RUN: not %kernelc check %s -I %S/inputs --python %python 2>&1 | %FileCheck %s

cdef extern from "shapes.h":
    ctypedef int shape_kind
    cdef struct opaque
# CHECK: wrong_declarations.pyx:[[@LINE+8]]:16: error: the field 'weight' is declared as 'double', and is 'long' [HeaderMismatch]
# CHECK-NEXT: double weight
# CHECK-NEXT: ^~~~~~
# CHECK-NEXT: shape_parts.h:1:30: note: the header declares it here
# CHECK: wrong_declarations.pyx:[[@LINE+5]]:13: error: 'part_t' has no field 'height' [HeaderMismatch]
# CHECK: shape_parts.h:1:16: note: the header declares it here

    ctypedef struct part_t:
        double weight
        int height
    ctypedef struct shape:
        shape_kind kind
        double size[2]
        int whole
        char *name
# CHECK: wrong_declarations.pyx:[[@LINE+4]]:12: error: argument 1 of 'shape_area' is declared as 'int', and is 'const shape *' [HeaderMismatch]
# CHECK-NEXT: double shape_area(int s)
# CHECK-NEXT: ^~~~~~~~~~
# CHECK-NEXT: shapes.h:37:32: note: the header declares it here
    double shape_area(int s)
# CHECK: wrong_declarations.pyx:[[@LINE+1]]:10: warning: the result of 'shape_twice' is declared as 'long', and is 'int' [HeaderMismatch]
    long shape_twice(int x)
# CHECK: wrong_declarations.pyx:[[@LINE+1]]:10: error: 'shape_each' is declared with 2 arguments, and takes 4 [HeaderMismatch]
    void shape_each(shape *first, size_t count)
# CHECK: wrong_declarations.pyx:[[@LINE+1]]:9: error: no header that is included declares 'shape_volume' [HeaderMismatch]
    int shape_volume(shape *s)
# CHECK-NOT: error:
    opaque *shape_open(const char *path, void *log)
    int shape_print(const char *format, int x)
    int SHAPES_MAX
    double SHAPES_AREA(shape s)

def use(int x):
    return shape_twice(x)
