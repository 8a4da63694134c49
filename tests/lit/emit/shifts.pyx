# Shifts that C++ leaves undefined, by the width or more and of signed numbers to the left, go through the runtime, in place too.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

def shifted(int[:] v, unsigned int[:] u, unsigned char[:] c, int n):
    # CHECK: kc::bounded(v, 0) = kc::lshift(kc::bounded(v, 0), 2);
    v[0] <<= 2
    # CHECK: kc::bounded(v, 1) >>= 2;
    v[1] >>= 2
    # CHECK: kc::bounded(v, 2) = kc::rshift(kc::bounded(v, 2), n);
    v[2] >>= n
    # CHECK: kc::bounded(u, 0) <<= 3;
    u[0] <<= 3
    # CHECK: kc::bounded(u, 1) = kc::lshift(kc::bounded(u, 1), n);
    u[1] <<= n
    # CHECK: kc::bounded(c, 0) = kc::lshift(kc::bounded(c, 0), 2);
    c[0] <<= 2
