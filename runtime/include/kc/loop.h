// The number of times that `for i in range(start, stop, step)` runs, where the step is not known to be 1 or -1, or
// where threads share the loop: the k-th index is start + k * step.
#pragma once

#include <kc/error.h>
#include <kc/number.h>

#include <type_traits>

namespace kc {

namespace detail {

// Of one type, so that nothing overflows: the distance is taken in the unsigned one.
template <class T>
KC_INLINE Unsigned<T> count_steps(T from, T to, Unsigned<T> step) {
  using U = Unsigned<T>;
  return from < to ? (static_cast<U>(to) - static_cast<U>(from) - 1) / step + 1 : U{0};
}

}  // namespace detail

// ValueError `range() arg 3 must not be zero`. Start, stop and step are promoted to one type T as in C, but a negative step counts
// down from and to unsigned numbers, too; the result is unsigned.
template <class Start, class Stop, class Step>
KC_INLINE auto trip_count(Start start, Stop stop, Step step) {
  using T = decltype(start + stop + step);
  using U = Unsigned<T>;
  if (KC_UNLIKELY(step == 0)) raise(ErrorKind::value_error, "range() arg 3 must not be zero");
  if constexpr (is_signed<Step>)
    if (step < 0) return detail::count_steps<T>(stop, start, U{0} - static_cast<U>(static_cast<T>(step)));
  return detail::count_steps<T>(start, stop, static_cast<U>(static_cast<T>(step)));
}

// The k-th index of such a loop, which does not overflow as long as the loop runs so far.
template <class T, class Step>
KC_INLINE T nth_index(T start, Unsigned<T> k, Step step) {
  using U = Unsigned<T>;
  return static_cast<T>(static_cast<U>(start) + k * static_cast<U>(step));
}

}  // namespace kc
