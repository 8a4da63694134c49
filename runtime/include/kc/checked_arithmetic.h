// Integer operators under the directive overflowcheck: OverflowError `value too large` where the result does not fit
// the type in which C computes it.
#pragma once

#include <kc/error.h>
#include <kc/number.h>

namespace kc {

template <class A, class B>
KC_INLINE auto checked_add(A a, B b) {
  using T = Promoted<A, B>;
  T result;
  if (KC_UNLIKELY(__builtin_add_overflow(static_cast<T>(a), static_cast<T>(b), &result))) raise_overflow();
  return result;
}

template <class A, class B>
KC_INLINE auto checked_sub(A a, B b) {
  using T = Promoted<A, B>;
  T result;
  if (KC_UNLIKELY(__builtin_sub_overflow(static_cast<T>(a), static_cast<T>(b), &result))) raise_overflow();
  return result;
}

template <class A, class B>
KC_INLINE auto checked_mul(A a, B b) {
  using T = Promoted<A, B>;
  T result;
  if (KC_UNLIKELY(__builtin_mul_overflow(static_cast<T>(a), static_cast<T>(b), &result))) raise_overflow();
  return result;
}

template <class A>
KC_INLINE auto checked_neg(A a) {
  return checked_sub(Promoted<A, A>{0}, a);
}

// The least integer has a message of its own.
template <class A>
KC_INLINE auto checked_abs(A a) {
  using T = Promoted<A, A>;
  const T x = a;
  if constexpr (is_unsigned<T>) {
    return x;
  } else {
    if (KC_UNLIKELY(x == detail::least<T>)) raise_absolute_value();
    return x < 0 ? -x : x;
  }
}

// Negative operands do not shift either.
template <class A, class B>
KC_INLINE auto checked_lshift(A a, B b) {
  using T = Promoted<A, B>;
  constexpr T greatest = static_cast<T>(~detail::least<T>);
  const T value = a, count = b;
  const bool fits =
      value >= 0 && count >= 0 && static_cast<std::size_t>(count) < sizeof(T) * 8 && value <= greatest >> count;
  if (KC_UNLIKELY(!fits)) raise_overflow();
  return static_cast<T>(value << count);
}

}  // namespace kc
