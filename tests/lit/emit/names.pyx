# Names that mean something to C++ or its library are changed, all others kept.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp && %FileCheck %s --check-prefix=CAPITALS < %t.cpp

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

# Headers may define macros in capitals; a name that is taken twice gets a number, and stays apart from them.
cdef extern from "math.h":
    double fabs(double)

def outer(double HIGH):
    def inner(double HIGH):
        return fabs(HIGH)
    return inner

# So do those of Python and C.
def macros():
    ENOTDIR = SIGINT = EPS = WIDTH = 1
    return ENOTDIR, SIGINT, EPS, WIDTH

class HIGH_: pass
class HIGH: pass

# CAPITALS: HIGH_2_ = kc::py::name("HIGH")
# CAPITALS: outer_inner(double HIGH_) {
# CAPITALS: kc::py::from(ENOTDIR_), kc::py::from(SIGINT_), kc::py::from(EPS_), kc::py::from(WIDTH_)
