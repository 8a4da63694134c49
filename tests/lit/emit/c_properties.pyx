# Properties in C of a class of a header are calls of their functions, with the GIL or without it.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef extern from "box.h":
    ctypedef class boxes.Box [object BoxObject]:
        cdef double extent
        @property
        cdef inline double area(self) noexcept nogil:
            return self.extent * self.extent
    ctypedef class boxes.Cube(Box) [object CubeObject]:
        @property
        cdef inline object name(self):
            return "cube"

def areas(Box box, Cube cube):
    with nogil:
        total = box.area + cube.area
    return total, cube.name, box.title

# CHECK: inline double Box_area(kc::py::Ref self) {
# CHECK: inline kc::py::Object Cube_name(kc::py::Ref) {
# CHECK: total = kernels::Box_area(box) + kernels::Box_area(cube);
# CHECK: return kc::py::tuple({kc::py::from(total), kernels::Cube_name(cube), kc::py::attr({box, constants.title})});
