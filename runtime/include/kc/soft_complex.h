// What `a ** b` of real numbers is without cpow: a real number where Python has one, else a complex one (a negative base
// and an exponent that is no whole number). Calculations of real numbers stay real, as long as they are combined with real
// ones; `z` as a C number must be real: see real_value.
#pragma once

#include <kc/complex.h>

namespace kc {

// A number whose imaginary part is 0 is real.
class SoftComplex : public complex<double> {
 public:
  KC_INLINE SoftComplex() : complex() {}
  KC_INLINE SoftComplex(double real, double imag = 0) : complex(real, imag) {}
  KC_INLINE explicit SoftComplex(const complex<double>& z) : complex(z) {}

  KC_INLINE bool is_real() const { return imag() == 0; }

  KC_INLINE SoftComplex& operator+=(const SoftComplex& other);
  KC_INLINE SoftComplex& operator-=(const SoftComplex& other);
  KC_INLINE SoftComplex& operator*=(const SoftComplex& other);
  KC_INLINE SoftComplex& operator/=(const SoftComplex& other);
};

namespace detail {

template <>
struct RealOf<SoftComplex> {
  using Type = double;
};

template <>
inline constexpr bool is_complex<SoftComplex> = true;

KC_INLINE SoftComplex scaled(const SoftComplex& z, double factor) {
  return {z.real() * factor, z.is_real() ? 0 : z.imag() * factor};
}

}  // namespace detail

KC_INLINE SoftComplex operator+(const SoftComplex& z) {
  return z;
}
KC_INLINE SoftComplex operator-(const SoftComplex& z) {
  return {-z.real(), -z.imag()};
}
KC_INLINE SoftComplex operator+(const SoftComplex& a, const SoftComplex& b) {
  return {a.real() + b.real(), a.imag() + b.imag()};
}
KC_INLINE SoftComplex operator-(const SoftComplex& a, const SoftComplex& b) {
  return {a.real() - b.real(), a.imag() - b.imag()};
}
KC_INLINE SoftComplex operator*(const SoftComplex& a, const SoftComplex& b) {
  if (KC_LIKELY(b.is_real())) return detail::scaled(a, b.real());
  if (a.is_real()) return detail::scaled(b, a.real());
  return SoftComplex(static_cast<const complex<double>&>(a) * b);
}
KC_INLINE SoftComplex operator/(const SoftComplex& a, const SoftComplex& b) {
  if (KC_LIKELY(b.is_real())) return {a.real() / b.real(), a.is_real() ? 0 : a.imag() / b.real()};
  return SoftComplex(static_cast<const complex<double>&>(a) / b);
}

KC_INLINE SoftComplex& SoftComplex::operator+=(const SoftComplex& other) {
  return *this = *this + other;
}
KC_INLINE SoftComplex& SoftComplex::operator-=(const SoftComplex& other) {
  return *this = *this - other;
}
KC_INLINE SoftComplex& SoftComplex::operator*=(const SoftComplex& other) {
  return *this = *this * other;
}
KC_INLINE SoftComplex& SoftComplex::operator/=(const SoftComplex& other) {
  return *this = *this / other;
}

// a / b; ZeroDivisionError `float division` for b == 0.
KC_INLINE SoftComplex truediv(const SoftComplex& a, const SoftComplex& b) {
  if (KC_UNLIKELY(b == SoftComplex())) raise_float_division();
  return a / b;
}

KC_INLINE SoftComplex conj(const SoftComplex& z) {
  return {z.real(), z.is_real() ? 0 : -z.imag()};
}

KC_INLINE double abs(const SoftComplex& z) {
  return std::abs(static_cast<const complex<double>&>(z));
}

// base ** exponent of real numbers.
KC_INLINE SoftComplex soft_pow(double base, double exponent) {
  const bool is_real = KC_LIKELY(base >= 0) || exponent == detail::floor(exponent) || base != base || exponent != exponent;
  return is_real ? SoftComplex(detail::power(base, exponent)) : SoftComplex(std::pow(complex<double>(base), complex<double>(exponent)));
}

// base ** exponent of such numbers.
inline SoftComplex pow(const SoftComplex& base, const SoftComplex& exponent) {
  if (base.is_real() && exponent.is_real()) return soft_pow(base.real(), exponent.real());
  return SoftComplex(detail::complex_power<complex<double>>(base, exponent));
}

[[noreturn]] KC_COLD void raise_not_real() {
  raise(ErrorKind::type_error,
        "Cannot convert 'complex' with non-zero imaginary component to 'double' (this most likely comes from the '**' operator; "
        "use 'cython.cpow(True)' to return 'nan' instead of a complex number).");
}

// The real number that it is; TypeError if it is none.
KC_INLINE double real_value(const SoftComplex& z) {
  if (KC_UNLIKELY(!z.is_real())) raise_not_real();
  return z.real();
}

}  // namespace kc

#ifdef _OPENMP
#pragma omp declare reduction(+ : kc::SoftComplex : omp_out += omp_in) initializer(omp_priv = 0)
#pragma omp declare reduction(- : kc::SoftComplex : omp_out += omp_in) initializer(omp_priv = 0)
#pragma omp declare reduction(* : kc::SoftComplex : omp_out *= omp_in) initializer(omp_priv = 1)
#endif
