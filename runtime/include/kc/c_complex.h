// What C's <complex.h> declares and C++'s does not, for C text that is included as C++: the functions of `double _Complex` and its like.
#pragma once

#include <complex.h>

#include <complex>

// C's I.
#define KC_C_COMPLEX kc_c_imaginary()
inline float _Complex kc_c_imaginary() {
  float _Complex unit;
  __real__ unit = 0;
  __imag__ unit = 1;
  return unit;
}

#define KC_C_COMPLEX_OF(name) \
  double name(double _Complex); \
  float name##f(float _Complex); \
  long double name##l(long double _Complex);
#define KC_C_COMPLEX_TO(name) \
  double _Complex name(double _Complex); \
  float _Complex name##f(float _Complex); \
  long double _Complex name##l(long double _Complex);

extern "C" {
KC_C_COMPLEX_OF(creal)
KC_C_COMPLEX_OF(cimag)
KC_C_COMPLEX_OF(cabs)
KC_C_COMPLEX_OF(carg)
KC_C_COMPLEX_TO(conj)
KC_C_COMPLEX_TO(cproj)
KC_C_COMPLEX_TO(cexp)
KC_C_COMPLEX_TO(clog)
KC_C_COMPLEX_TO(csqrt)
KC_C_COMPLEX_TO(csin)
KC_C_COMPLEX_TO(ccos)
KC_C_COMPLEX_TO(ctan)
KC_C_COMPLEX_TO(casin)
KC_C_COMPLEX_TO(cacos)
KC_C_COMPLEX_TO(catan)
KC_C_COMPLEX_TO(csinh)
KC_C_COMPLEX_TO(ccosh)
KC_C_COMPLEX_TO(ctanh)
KC_C_COMPLEX_TO(casinh)
KC_C_COMPLEX_TO(cacosh)
KC_C_COMPLEX_TO(catanh)
double _Complex cpow(double _Complex, double _Complex);
float _Complex cpowf(float _Complex, float _Complex);
long double _Complex cpowl(long double _Complex, long double _Complex);
}

#undef KC_C_COMPLEX_OF
#undef KC_C_COMPLEX_TO
