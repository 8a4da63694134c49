// complex numbers: std::complex of float, double and long double, whose + - * / follow C99 with all operands of one
// complex type. Here are the operations that check, and the powers. Operands of different types are brought to the
// wider one; a real operand becomes a complex number with imaginary part 0 first.
#pragma once

#include <kc/arith.h>

#include <complex>

namespace kc {

template <class R>
using complex = std::complex<R>;

namespace detail {

template <class T>
struct RealOf {
  using Type = T;
};
template <class R>
struct RealOf<complex<R>> {
  using Type = R;
};

template <class R>
inline constexpr bool is_complex<complex<R>> = true;

// Integers become double, as in C arithmetic with the floating-point number beside them.
template <class A, class B>
using CommonReal = std::conditional_t<is_integral_pair<typename RealOf<A>::Type, typename RealOf<B>::Type>, double,
                                      Promoted<typename RealOf<A>::Type, typename RealOf<B>::Type>>;

template <class A, class B>
using EnableComplex = std::enable_if_t<is_complex<A> || is_complex<B>, int>;

}  // namespace detail

// The type in which an A and a B are combined, one of them complex.
template <class A, class B>
using CommonComplex = complex<detail::CommonReal<A, B>>;

template <class To, class From>
KC_INLINE To to_complex(From z) {
  using R = typename To::value_type;
  if constexpr (detail::is_complex<From>)
    return To(static_cast<R>(z.real()), static_cast<R>(z.imag()));
  else
    return To(static_cast<R>(z), R{0});
}

// a / b; ZeroDivisionError `float division` for b == 0.
template <class A, class B, detail::EnableComplex<A, B> = 0>
KC_INLINE auto truediv(A a, B b) {
  using C = CommonComplex<A, B>;
  const C divisor = to_complex<C>(b);
  if (KC_UNLIKELY(divisor == C())) raise_float_division();
  return to_complex<C>(a) / divisor;
}

template <class A, class B, detail::EnableComplex<A, B> = 0>
KC_INLINE auto truediv_unchecked(A a, B b) {
  using C = CommonComplex<A, B>;
  return to_complex<C>(a) / to_complex<C>(b);
}

namespace detail {

// Up to this exponent a power is multiplied out, as CPython does it: whole numbers then give whole numbers.
inline constexpr int greatest_multiplied_exponent = 100;

template <class C>
inline C multiplied_power(C base, int exponent) {
  C result(1);
  for (int rest = exponent < 0 ? -exponent : exponent; rest != 0; rest >>= 1) {
    if (rest & 1) result *= base;
    base *= base;
  }
  return exponent < 0 ? C(1) / result : result;
}

template <class C>
inline C complex_power(C base, C exponent) {
  using R = typename C::value_type;
  const R real = exponent.real();
  if (exponent.imag() == 0 && magnitude_of(real) <= greatest_multiplied_exponent && real == floor(real))
    return multiplied_power(base, static_cast<int>(real));
  if (base == C() && real > 0 && exponent.imag() == 0) return C();
  return std::pow(base, exponent);
}

}  // namespace detail

// base ** exponent. Never raises: 0 to a negative or complex power is not finite.
template <class A, class B, detail::EnableComplex<A, B> = 0>
inline auto pow(A base, B exponent) {
  using C = CommonComplex<A, B>;
  return detail::complex_power(to_complex<C>(base), to_complex<C>(exponent));
}

template <class R>
KC_INLINE R abs(complex<R> z) {
  return std::abs(z);
}

template <class R>
KC_INLINE complex<R> conj(complex<R> z) {
  return std::conj(z);
}

template <class R>
KC_INLINE R real(complex<R> z) {
  return z.real();
}

template <class R>
KC_INLINE R imag(complex<R> z) {
  return z.imag();
}

// To and from the complex types of C, for functions that are declared there.
KC_INLINE __complex__ float to_c(complex<float> z) {
  __complex__ float c;
  __real__ c = z.real(), __imag__ c = z.imag();
  return c;
}
KC_INLINE __complex__ double to_c(complex<double> z) {
  __complex__ double c;
  __real__ c = z.real(), __imag__ c = z.imag();
  return c;
}
KC_INLINE __complex__ long double to_c(complex<long double> z) {
  __complex__ long double c;
  __real__ c = z.real(), __imag__ c = z.imag();
  return c;
}
KC_INLINE complex<float> from_c(__complex__ float z) {
  return {__real__ z, __imag__ z};
}
KC_INLINE complex<double> from_c(__complex__ double z) {
  return {__real__ z, __imag__ z};
}
KC_INLINE complex<long double> from_c(__complex__ long double z) {
  return {__real__ z, __imag__ z};
}

}  // namespace kc

// How OpenMP puts the partial results of threads together; it has this for the types of C alone.
#ifdef _OPENMP
#pragma omp declare reduction(+ : kc::complex<float>, kc::complex<double>, kc::complex<long double> : omp_out += omp_in) initializer(omp_priv = 0)
#pragma omp declare reduction(- : kc::complex<float>, kc::complex<double>, kc::complex<long double> : omp_out += omp_in) initializer(omp_priv = 0)
#pragma omp declare reduction(* : kc::complex<float>, kc::complex<double>, kc::complex<long double> : omp_out *= omp_in) initializer(omp_priv = 1)
#endif
