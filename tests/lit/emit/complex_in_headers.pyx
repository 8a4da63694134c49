# Complex numbers go to functions of headers, and come back, as whatever these take and give.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cimport numpy as np

cdef extern from "special.h":
    np.npy_cdouble conjugated(np.npy_cdouble z) nogil
    void turn(const float complex* z, np.npy_cfloat* to) nogil

# CHECK: #include <kc/complex_in_c.h>
# CHECK: kc::complex_result<kc::complex<double>>(conjugated(kc::complex_value(z)))
def conjugate(double complex z):
    return conjugated(z)

# CHECK: turn(kc::complex_pointer((const kc::complex<float>*)&z), kc::complex_pointer(
def turned(float complex z):
    cdef float complex to
    turn(&z, &to)
    return to
