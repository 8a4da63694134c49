# What other modules define is called through a function of our own kind, which turns their errors into exceptions.
# RUN: %kernelc %s -I %S/inputs -o %t.cpp && %FileCheck %s < %t.cpp
from library cimport Shape, half, label

# CHECK: struct Shape : kc::py::Instance, kc::py::Dispatching, Shape_attributes {
# CHECK: kc::py::import_type("library", "Shape", sizeof(Shape), kc::py::Larger::error);
# CHECK: inline kc::py::Object label(kc::py::Ref value) {
# CHECK-NEXT: return kc::py::steal(label_in_c(value, nullptr));
# CHECK: double (*half_in_c)(double) = nullptr;
# CHECK-NEXT: inline double half(double x) {
# CHECK-NEXT: return half_in_c(x);
# CHECK: return kc::py::from_c(kc::py::methods_of<Shape_methods>(kc::py::instance<Shape>(self)).area(self), -1);
# CHECK: kc::py::import_function(label_in_c, "library", "label", "PyObject *(PyObject *, struct __pyx_opt_args_7library_label *__pyx_optional_args)");
# CHECK: kc::py::import_function(half_in_c, "library", "half", "double (double)");


def describe(Shape shape):
    return label(shape), half(shape.area()), shape.width
