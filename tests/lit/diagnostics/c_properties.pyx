# The C code of a property in a class of a header is inline, there once, and tells errors by -1.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s
cdef extern from *:
    cdef class shapes.Round [object RoundObject]:
        # CHECK: [[@LINE+1]]:10: error: C property method must be declared 'inline' [MisplacedDeclaration]
        @property
        cdef int radius(self):
            return 1

        # CHECK: [[@LINE+1]]:10: error: C property getter cannot return 'void' [MisplacedDeclaration]
        @property
        cdef inline void nothing(self):
            pass

        @property
        cdef inline int area(self):
            return 1

        # CHECK: [[@LINE+1]]:10: error: C property redeclared [MisplacedDeclaration]
        @property
        cdef inline int area(self):
            return 1

        # CHECK: [[@LINE+1]]:10: error: C property setter must return void or an 'int' error code, -1 (error) or 0 (ok) [MisplacedDeclaration]
        @area.setter
        cdef inline double area(self, int value):
            return 1

        # CHECK: [[@LINE+1]]:10: error: Cannot have deleter for C property [MisplacedDeclaration]
        @area.deleter
        cdef inline void area(self):
            pass

        @property
        cdef inline int colour(self):
            return 1

        # CHECK: [[@LINE+1]]:10: error: C property setter needs 'noexcept' if declared 'void' [MisplacedDeclaration]
        @colour.setter
        cdef inline void colour(self, int value):
            pass

        @property
        cdef inline int depth(self):
            return 1

        # CHECK: [[@LINE+1]]:10: error: C property setter with 'int' return needs explicit 'except -1' or 'except? -1' [MisplacedDeclaration]
        @depth.setter
        cdef inline int depth(self, int value) except 0:
            return 1

        @property
        cdef inline int width(self):
            return 1

        @width.setter
        cdef inline int width(self, int value) except -1:
            return 0

        @property
        cdef inline int height(self):
            return 1

        @height.setter
        cdef inline void height(self, int value) noexcept:
            pass
# CHECK-NOT: error:
