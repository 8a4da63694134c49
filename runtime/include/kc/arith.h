// Arithmetic on C numbers with Python's meaning, where C's operators mean something else or nothing. Operands are
// promoted as in C.
#pragma once

#include <kc/checked_arithmetic.h>
#include <kc/division.h>

namespace kc {

namespace detail {

// A count that is negative counts as too large.
template <class T, class Count>
KC_INLINE bool is_shift_in_width(Count count) {
  return static_cast<Unsigned<Promoted<Count, int>>>(count) < sizeof(T) * 8;
}

template <class T>
KC_INLINE T integer_power(T base, T exponent) {
  using U = Unsigned<T>;
  U factor = static_cast<U>(base);
  U result = 1;
  for (U rest = static_cast<U>(exponent); rest != 0; rest >>= 1) {
    if (rest & 1) result *= factor;
    factor *= factor;
  }
  return static_cast<T>(result);
}

}  // namespace detail

// a << b, wrapped around; 0 where b is not less than the width, which C leaves undefined.
template <class A, class B>
KC_INLINE auto lshift(A a, B b) {
  using T = Promoted<A, int>;
  using U = Unsigned<T>;
  return static_cast<T>(detail::is_shift_in_width<T>(b) ? static_cast<U>(a) << b : U{0});
}

// a >> b, rounded down; 0 or -1 where b is not less than the width.
template <class A, class B>
KC_INLINE auto rshift(A a, B b) {
  using T = Promoted<A, int>;
  const T value = a;
  return static_cast<T>(detail::is_shift_in_width<T>(b) ? value >> b : value < 0 ? -1 : 0);
}

// base ** exponent of integers, wrapped around; 0 for negative exponents (cpow).
template <class Base, class Exponent>
KC_INLINE auto ipow(Base base, Exponent exponent) {
  using T = Promoted<Base, Exponent>;
  if constexpr (is_signed<T>)
    if (KC_UNLIKELY(static_cast<T>(exponent) < 0)) return T{0};
  return detail::integer_power<T>(base, exponent);
}

// base ** exponent of real numbers, as the C library computes it: nan for a negative base and a fraction (cpow).
template <class Base, class Exponent, detail::EnableReal<Base, Exponent> = 0>
KC_INLINE auto pow(Base base, Exponent exponent) {
  using T = std::conditional_t<detail::is_integral_pair<Base, Exponent>, double, Promoted<Base, Exponent>>;
  return detail::power(static_cast<T>(base), static_cast<T>(exponent));
}

// The same integer as a T: OverflowError `value too large to convert to int`, `can't convert negative value to unsigned
// int`.
template <class T, class A>
KC_INLINE T narrow(A a) {
  const T result = static_cast<T>(a);
  const bool is_negative = is_signed<A> && a < A{0};
  if (KC_UNLIKELY(static_cast<A>(result) != a || is_negative != (is_signed<T> && result < T{0})))
    raise_narrowing(detail::name_of<T>, is_negative && is_unsigned<T>);
  return result;
}

// The first argument, unless a later one is less (greater): so a nan stays where it is first and is passed over
// elsewhere.
template <class A>
KC_INLINE A min(A a) {
  return a;
}
template <class A, class B, class... Rest>
KC_INLINE auto min(A a, B b, Rest... rest) {
  using T = std::common_type_t<A, B>;
  const T x = a, y = b;
  return min(y < x ? y : x, rest...);
}

template <class A>
KC_INLINE A max(A a) {
  return a;
}
template <class A, class B, class... Rest>
KC_INLINE auto max(A a, B b, Rest... rest) {
  using T = std::common_type_t<A, B>;
  const T x = a, y = b;
  return max(y > x ? y : x, rest...);
}

// The least integer is its own absolute value.
template <class A>
KC_INLINE auto abs(A a) {
  using T = Promoted<A, A>;
  const T x = a;
  if constexpr (std::is_floating_point_v<T>)
    return detail::magnitude_of(x);
  else if constexpr (is_unsigned<T>)
    return x;
  else
    return x < 0 ? detail::wrapping_negative(x) : x;
}

// The nearest whole number, halves to the even one, as a floating-point number.
template <class A>
KC_INLINE auto round(A a) {
  using T = std::conditional_t<std::is_floating_point_v<A>, A, double>;
  return detail::nearest(static_cast<T>(a));
}

}  // namespace kc
