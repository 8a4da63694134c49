// `a ** b` of C floating-point numbers with the meaning of Python: complex where the base is negative and the exponent
// is no whole number.
#pragma once

#include <kc/python/convert.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A result that is complex only as a Python object. As a C number it is then not a number, as pow() has it.
struct SoftReal {
  double value;  // as a C number
  bool is_complex;
  double magnitude;  // of a complex value
  double turns;      // its angle, in half turns

  operator double() const noexcept { return value; }
};

inline SoftReal float_pow(double base, double exponent) noexcept {
  bool is_complex = base < 0 && __builtin_isfinite(exponent) && exponent != __builtin_floor(exponent);
  return {__builtin_pow(base, exponent), is_complex, is_complex ? __builtin_pow(-base, exponent) : 0.0, exponent};
}

inline Object from(const SoftReal& power) {
  if (!power.is_complex) return from(power.value);
  constexpr double pi = 3.14159265358979323846;
  double angle = pi * __builtin_fmod(power.turns, 2.0);
  return steal(PyComplex_FromDoubles(power.magnitude * __builtin_cos(angle), power.magnitude * __builtin_sin(angle)));
}

// `round(value)` of a C number: an int, halves to even.
inline Object round(double value) { return steal(PyLong_FromDouble(__builtin_rint(value))); }

}  // namespace kc::py

#pragma GCC visibility pop
