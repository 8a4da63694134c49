// divmod(a, b) of C numbers: the quotient and the remainder that Python gives, as a ctuple.
#pragma once

#include <kc/division.h>
#include <kc/tuple.h>

namespace kc {

template <class A, class B>
KC_INLINE auto divmod(A a, B b) {
  using T = Promoted<A, B>;
  if (KC_UNLIKELY(b == 0)) raise_division_by_zero();
  return Tuple<T, T>(floordiv(a, b), mod_unchecked(a, b));
}

}  // namespace kc
