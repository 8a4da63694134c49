// Operators whose right operand is an int that the source spells out: add<1>({a, constant}), where the constant is 1. Dividing by
// a number that the C++ compiler knows takes no division.
#pragma once

#include <kc/python/operators.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <long b>
KC_INLINE Object add(const Two& operands) {
  long a;
  return read_integer(operands.first, a) ? from(a + b) : add_other(operands);
}
template <long b>
KC_INLINE Object iadd(const Two& operands) {
  long a;
  return read_integer(operands.first, a) ? from(a + b) : steal(PyNumber_InPlaceAdd(operands.first, operands.second));
}
template <long b>
KC_INLINE Object sub(const Two& operands) {
  long a;
  return read_integer(operands.first, a) ? from(a - b) : steal(PyNumber_Subtract(operands.first, operands.second));
}
template <long b>
KC_INLINE Object isub(const Two& operands) {
  long a;
  return read_integer(operands.first, a) ? from(a - b) : steal(PyNumber_InPlaceSubtract(operands.first, operands.second));
}

// `b` is positive in what follows.
template <long b>
KC_INLINE Object floordiv(const Two& operands) {
  long a;
  if (!read_integer(operands.first, a)) return steal(PyNumber_FloorDivide(operands.first, operands.second));
  return from(a / b - (a % b < 0));
}
template <long b>
KC_INLINE Object mod(const Two& operands) {
  long a;
  if (!read_integer(operands.first, a)) return steal(PyNumber_Remainder(operands.first, operands.second));
  return from(a % b + (a % b < 0 ? b : 0));
}
template <long b>
KC_INLINE Object and_(const Two& operands) {
  long a;
  return read_integer(operands.first, a) ? from(a & b) : steal(PyNumber_And(operands.first, operands.second));
}

template <int op, long b>
KC_INLINE bool compare(const Two& operands) {
  long a;
  return read_integer(operands.first, a) ? compare_values<op>(a, b) : compare_others<op>(operands);
}

}  // namespace kc::py

#pragma GCC visibility pop
