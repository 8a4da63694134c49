// Python's division of C numbers: the quotient is rounded down, the remainder has the sign of the divisor. Operands are
// promoted as in C. The checked forms raise ZeroDivisionError `integer division or modulo by zero`, `float division`
// (quotients) or `float divmod()` (remainders), and OverflowError `value too large to perform division` for the least
// integer by -1. Where the compiler has proven the divisor not to be zero it calls the _unchecked forms; the least
// integer by -1 wraps around there.
#pragma once

#include <kc/error.h>
#include <kc/number.h>

namespace kc {

namespace detail {

// Whether b is 0 or -1: the divisors that a processor may trap on, in one comparison.
template <class T>
KC_INLINE bool is_zero_or_minus_one(T b) {
  if constexpr (is_unsigned<T>)
    return b == 0;
  else
    return static_cast<Unsigned<T>>(b) + 1u <= 1u;
}

// Whether truncation, which C does, left the quotient one too large and the remainder one divisor off.
template <class T>
KC_INLINE bool is_off_by_one(T remainder, T divisor) {
  if constexpr (is_unsigned<T>)
    return false;
  else
    return (remainder != 0) & ((remainder ^ divisor) < 0);
}

// Powers of two in the source text: a shift and a mask round down by themselves. Not known before optimisation, hence
// no constexpr.
#define KC_IS_CONSTANT_POWER_OF_2(b) (sizeof(b) <= 8 && __builtin_constant_p(b) && (b) > 0 && ((b) & ((b)-1)) == 0)

template <class T>
KC_INLINE T floor_quotient(T a, T b) {
  if (KC_IS_CONSTANT_POWER_OF_2(b)) return a >> __builtin_ctzll(static_cast<unsigned long long>(b));
  return static_cast<T>(a / b - static_cast<T>(is_off_by_one<T>(a % b, b)));
}

template <class T>
KC_INLINE T floor_remainder(T a, T b) {
  if (KC_IS_CONSTANT_POWER_OF_2(b)) return a & (b - 1);
  const T r = a % b;
  return is_off_by_one(r, b) ? r + b : r;
}

#undef KC_IS_CONSTANT_POWER_OF_2

template <class T>
KC_INLINE T divide_integers(T a, T b) {
  if (KC_UNLIKELY(is_zero_or_minus_one(b))) {
    if (b == 0) raise_integer_division();
    if (a == least<T>) raise_division_overflow();
    return wrapping_negative(a);
  }
  return floor_quotient(a, b);
}

template <class T>
KC_INLINE T remainder_of_integers(T a, T b) {
  if (KC_UNLIKELY(is_zero_or_minus_one(b))) {
    if (b == 0) raise_integer_division();
    return 0;
  }
  return floor_remainder(a, b);
}

template <class T>
KC_INLINE T remainder_of_floats(T a, T b) {
  const T r = remainder_of(a, b);
  if (r == 0) return with_sign(T{0}, b);
  return (r < 0) != (b < 0) ? r + b : r;
}

// Exactly what CPython computes: a minus its exact remainder is a multiple of b up to rounding, which the last step
// undoes.
template <class T>
inline T divide_floats_by_remainder(T a, T b) {
  const T r = remainder_of(a, b);
  T quotient = (a - r) / b;
  if (r != 0 && (r < 0) != (b < 0)) quotient -= 1;
  if (quotient == 0) return with_sign(T{0}, a / b);
  const T whole = floor(quotient);
  return quotient - whole > T{0.5} ? whole + 1 : whole;
}

// A rounded quotient that is no whole number lies between the same two whole numbers as the exact one; below the bound
// CPython's way rounds to the same result, since its error stays under a half.
template <class T>
KC_INLINE T divide_floats(T a, T b) {
  constexpr T bound = sizeof(T) == 4 ? T(1 << 20) : T(Index{1} << 50);
  const T quotient = a / b;
  const T whole = floor(quotient);
  if (KC_LIKELY(whole != quotient && magnitude_of(quotient) < bound)) return whole;
  return divide_floats_by_remainder(a, b);
}

}  // namespace detail

// a // b
template <class A, class B>
KC_INLINE auto floordiv(A a, B b) {
  using T = Promoted<A, B>;
  if constexpr (is_integer<T>)
    return detail::divide_integers<T>(a, b);
  else {
    if (KC_UNLIKELY(b == 0)) raise_float_division();
    return detail::divide_floats<T>(a, b);
  }
}

// a // b for b != 0
template <class A, class B>
KC_INLINE auto floordiv_unchecked(A a, B b) {
  using T = Promoted<A, B>;
  if constexpr (!is_integer<T>)
    return detail::divide_floats<T>(a, b);
  else if constexpr (is_unsigned<T>)
    return static_cast<T>(a) / static_cast<T>(b);
  else
    return static_cast<T>(b) == -1 ? detail::wrapping_negative<T>(a) : detail::floor_quotient<T>(a, b);
}

// a % b
template <class A, class B>
KC_INLINE auto mod(A a, B b) {
  using T = Promoted<A, B>;
  if constexpr (is_integer<T>)
    return detail::remainder_of_integers<T>(a, b);
  else {
    if (KC_UNLIKELY(b == 0)) raise_float_remainder();
    return detail::remainder_of_floats<T>(a, b);
  }
}

// a % b for b != 0
template <class A, class B>
KC_INLINE auto mod_unchecked(A a, B b) {
  using T = Promoted<A, B>;
  if constexpr (!is_integer<T>)
    return detail::remainder_of_floats<T>(a, b);
  else if constexpr (is_unsigned<T>)
    return static_cast<T>(a) % static_cast<T>(b);
  else
    return static_cast<T>(b) == -1 ? T{0} : detail::floor_remainder<T>(a, b);
}

// a / b, of integers as double.
template <class A, class B, detail::EnableReal<A, B> = 0>
KC_INLINE auto truediv(A a, B b) {
  using T = std::conditional_t<detail::is_integral_pair<A, B>, double, Promoted<A, B>>;
  if (KC_UNLIKELY(b == 0)) raise_float_division();
  return static_cast<T>(a) / static_cast<T>(b);
}

template <class A, class B, detail::EnableReal<A, B> = 0>
KC_INLINE auto truediv_unchecked(A a, B b) {
  using T = std::conditional_t<detail::is_integral_pair<A, B>, double, Promoted<A, B>>;
  return static_cast<T>(a) / static_cast<T>(b);
}

// a // b and a % b under cdivision: C's own for integers, which round towards zero, and the floor of a floating-point quotient.
// Division by zero is undefined for integers; the least integer by -1 wraps around.
template <class A, class B>
KC_INLINE auto cdiv(A a, B b) {
  using T = Promoted<A, B>;
  if constexpr (!is_integer<T>) return detail::floor(static_cast<T>(a) / static_cast<T>(b));
  if constexpr (is_integer<T> && is_signed<T>)
    if (static_cast<T>(b) == -1) return detail::wrapping_negative<T>(a);
  return static_cast<T>(static_cast<T>(a) / static_cast<T>(b));
}

template <class A, class B>
KC_INLINE auto cmod(A a, B b) {
  using T = Promoted<A, B>;
  if constexpr (!is_integer<T>)
    return detail::remainder_of(static_cast<T>(a), static_cast<T>(b));
  else if constexpr (is_unsigned<T>)
    return static_cast<T>(a) % static_cast<T>(b);
  else
    return static_cast<T>(b) == -1 ? T{0} : static_cast<T>(a) % static_cast<T>(b);
}

}  // namespace kc
