# C++ classes of a .pxd stand outside of the unnamed namespace: other modules derive from them.
# RUN: %kernelc -I %S/inputs %s -o %t.cpp && %FileCheck %s < %t.cpp
from cpp_library cimport Shape

cdef double area_of(Shape* shape) noexcept nogil:
    return shape.area() * shape.corners()

# CHECK: }  // other modules may derive from it
# CHECK-NEXT: struct Shape;
# CHECK: }  // other modules may derive from it
# CHECK-NEXT: struct {{\[\[gnu::visibility\("hidden"\)\]\]}} Shape {
# CHECK-NEXT: int sides{};
# CHECK-EMPTY:
# CHECK-NEXT: Shape(int sides) { initialise_(sides); }
# CHECK-NEXT: inline void initialise_(int sides);
# CHECK-NEXT: inline virtual int corners();
# CHECK-NEXT: virtual double area() = 0;
# CHECK-NEXT: inline virtual ~Shape() = default;
# CHECK-NEXT: };
# CHECK-NEXT: namespace {
# CHECK: }  // other modules may derive from it
# CHECK: int Shape::corners() {
# CHECK: namespace {
# CHECK: double area_of(Shape* shape) {
