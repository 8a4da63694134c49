# The header of a module is C and C++: types before what uses them, complex numbers under the name of the language.
# RUN: rm -rf %t && mkdir %t && %kernelc %s -o %t/public_header.cpp && %FileCheck %s --input-file=%t/public_header.h
# RUN: %FileCheck %s --check-prefix=TEXT --input-file=%t/public_header.cpp
# CHECK: #define KERNELC_COMPLEX(T) T _Complex
# CHECK: enum Kind { ROUND = 1, SQUARE };
# CHECK-NEXT: typedef enum Kind Kind;
# CHECK-NEXT: typedef struct Inner Inner;
# CHECK-NEXT: typedef struct Outer Outer;
# CHECK-NEXT: struct Inner {
# CHECK-NEXT:   int n;
# CHECK-NEXT: };
# CHECK-NEXT: struct Outer {
# CHECK-NEXT:   Inner parts[2];
# CHECK-NEXT:   Outer* next;
# CHECK-NEXT: };
# CHECK: KERNELC_IMPORT int counter;
# CHECK-NEXT: KERNELC_IMPORT int applied(int (*)(int), int);
# CHECK-NEXT: KERNELC_IMPORT KERNELC_COMPLEX(double) turned(KERNELC_COMPLEX(double), Outer*);
# TEXT: extern "C" { {{.*}}int counter{}; }
# TEXT: extern "C" {{.*}}int applied(int (*a0)(int), int a1) {
# TEXT: extern "C" {{.*}}kc::complex<double> turned(kc::complex<double> a0, Outer* a1) {
cdef struct Inner:
    int n
cdef struct Outer:
    Inner[2] parts
    Outer* next
cdef public enum Kind:
    ROUND = 1
    SQUARE
cdef public int counter


cdef public int applied(int (*call)(int) noexcept, int n) noexcept:
    return call(n)


cdef public double complex turned(double complex z, Outer* outer) noexcept:
    return z * 1j
