// Operators whose right operand is an int that the source spells out: add<1>({a, constant}), where the constant is 1. Dividing by
// a number that the C++ compiler knows takes no division.
#pragma once

#include <kc/python/operators.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <long b>
KC_INLINE Object add(Two operands) {
  long a;
  return read_digit(operands.first, a) ? from(a + b) : add_other(operands);
}
template <long b>
KC_INLINE Object iadd(Two operands) {
  long a;
  return read_digit(operands.first, a) ? from(a + b) : iadd_other(operands);
}
template <long b>
KC_INLINE Object sub(Two operands) {
  long a;
  return read_digit(operands.first, a) ? from(a - b) : sub_other(operands);
}
template <long b>
KC_INLINE Object isub(Two operands) {
  long a;
  return read_digit(operands.first, a) ? from(a - b) : isub_other(operands);
}
template <long b>
KC_INLINE Object mul(Two operands) {
  long a;
  return read_digit(operands.first, a) ? from(a * b) : mul_other(operands);
}

// `b` is positive in what follows.
template <long b>
KC_INLINE Object floordiv(Two operands) {
  long a;
  if (!read_digit(operands.first, a)) return steal(PyNumber_FloorDivide(operands.first, operands.second));
  return from(static_cast<std::uint32_t>(a) / static_cast<std::uint32_t>(b));
}
template <long b>
KC_INLINE Object mod(Two operands) {
  long a;
  if (!read_digit(operands.first, a)) return mod_other(operands);
  return from(static_cast<std::uint32_t>(a) % static_cast<std::uint32_t>(b));
}
template <long b>
KC_INLINE Object and_(Two operands) {
  long a;
  return read_digit(operands.first, a) ? from(a & b) : steal(PyNumber_And(operands.first, operands.second));
}

template <int op, long b>
KC_INLINE bool compare(Two operands) {
  long a;
  return read_digit(operands.first, a) ? compare_values<op>(a, b) : compare_others<op>(operands);
}

}  // namespace kc::py

#pragma GCC visibility pop
