// Integer operators under the directive overflowcheck: OverflowError `value too large` where the result does not fit T, the type in
// which C computes it.
#pragma once

#include <kc/error.h>
#include <kc/number.h>

namespace kc {

template <class T>
KC_INLINE T checked_add(std::common_type_t<T> a, std::common_type_t<T> b) {
  T result;
  if (KC_UNLIKELY(__builtin_add_overflow(a, b, &result))) raise_overflow();
  return result;
}

template <class T>
KC_INLINE T checked_sub(std::common_type_t<T> a, std::common_type_t<T> b) {
  T result;
  if (KC_UNLIKELY(__builtin_sub_overflow(a, b, &result))) raise_overflow();
  return result;
}

template <class T>
KC_INLINE T checked_mul(std::common_type_t<T> a, std::common_type_t<T> b) {
  T result;
  if (KC_UNLIKELY(__builtin_mul_overflow(a, b, &result))) raise_overflow();
  return result;
}

template <class T>
KC_INLINE T checked_neg(std::common_type_t<T> a) {
  return checked_sub<T>(0, a);
}

template <class T>
KC_INLINE T checked_abs(std::common_type_t<T> a) {
  if constexpr (std::is_unsigned_v<T>) return a;
  else {
    if (KC_UNLIKELY(a == detail::least<T>)) raise_absolute_value();
    return a < 0 ? -a : a;
  }
}

// Negative operands do not shift either.
template <class T>
KC_INLINE T checked_lshift(std::common_type_t<T> a, std::common_type_t<T> b) {
  constexpr T greatest = static_cast<T>(~detail::least<T>);
  const bool fits = a >= 0 && b >= 0 && static_cast<std::size_t>(b) < sizeof(T) * 8 && a <= greatest >> b;
  if (KC_UNLIKELY(!fits)) raise_overflow();
  return a << b;
}

}  // namespace kc
