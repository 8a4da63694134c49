# Names that mean something to C++ or its library are changed, all others kept.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef double gamma(double new, double NAN) noexcept:
    cdef double class_ = new, NULL_ = NAN
    return class_ + NULL_

def f(double template, double plain):
    return gamma(template, plain)

# CHECK:      double gamma(double new_, double NAN_) {
# CHECK-NEXT:   double class_ = new_;
# CHECK-NEXT:   double NULL_ = NAN_;
# CHECK-NEXT:   return class_ + NULL_;
# CHECK:      kc::py::Object f(double template_, double plain) {
