# A list for a struct gives its fields in order; fields that are arrays are assigned one by one.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cdef struct Pair:
    double first, second

cdef struct Listed:
    int count
    Pair pair
    double values[2]

# CHECK-LABEL: {{^}}kc::py::Object pairs(double a, kc::View<Pair, 1> v) {
# CHECK: kc::bounded(v, 0) = Pair{1.0, a};
def pairs(double a, Pair[:] v):
    v[0] = [1, a]

# CHECK-LABEL: {{^}}kc::py::Object arrays(double a) {
# CHECK: Listed [[T:[a-z_0-9]+]] = Listed{};
# CHECK-NEXT: [[T]].count = 1;
# CHECK-NEXT: [[T]].pair = Pair{2.0, a};
# CHECK-NEXT: [[V:[a-z_0-9]+]]{{.}}0{{.}} = 3.0;
# CHECK-NEXT: [[V]]{{.}}1{{.}} = a;
# CHECK-NEXT: kc::copy_array([[T]].values, [[V]]);
def arrays(double a):
    cdef Listed made = [1, [2, a], [3, a]]
    return made
