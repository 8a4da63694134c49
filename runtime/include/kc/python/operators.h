// Python's operators. Operands stand in a braced list: add({a, b}).
#pragma once

#include <kc/python/convert.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Both operands are exactly int and of one digit, so that their sum, difference and product fit a C long.
KC_INLINE bool read_small_integers(const Two& operands, long& a, long& b) noexcept {
  return PyLong_CheckExact(operands.first.get()) && PyLong_CheckExact(operands.second.get()) &&
         read_small_integer(operands.first, a) && read_small_integer(operands.second, b);
}

inline Object add(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a + b);
  return steal(PyNumber_Add(operands.first, operands.second));
}

inline Object sub(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a - b);
  return steal(PyNumber_Subtract(operands.first, operands.second));
}

inline Object mul(const Two& operands) {
  long a, b, product;
  if (read_small_integers(operands, a, b) && !__builtin_mul_overflow(a, b, &product)) return from(product);
  return steal(PyNumber_Multiply(operands.first, operands.second));
}
inline Object matmul(const Two& operands) { return steal(PyNumber_MatrixMultiply(operands.first, operands.second)); }
inline Object truediv(const Two& operands) { return steal(PyNumber_TrueDivide(operands.first, operands.second)); }

// Python rounds quotients down; the remainder has the sign of the divisor.
inline Object floordiv(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b) && b != 0) return from(a / b - (a % b != 0 && (a % b < 0) != (b < 0)));
  return steal(PyNumber_FloorDivide(operands.first, operands.second));
}

inline bool small_remainder(const Two& operands, long& remainder) noexcept {
  long a, b;
  if (!read_small_integers(operands, a, b) || b == 0) return false;
  remainder = a % b;
  if (remainder != 0 && (remainder < 0) != (b < 0)) remainder += b;
  return true;
}

inline Object mod(const Two& operands) {
  long remainder;
  if (small_remainder(operands, remainder)) return from(remainder);
  return steal(PyNumber_Remainder(operands.first, operands.second));
}
inline Object divmod(const Two& operands) { return steal(PyNumber_Divmod(operands.first, operands.second)); }
inline Object pow(const Two& operands) { return steal(PyNumber_Power(operands.first, operands.second, Py_None)); }
inline Object pow_mod(const Three& operands) {
  return steal(PyNumber_Power(operands.first, operands.second, operands.third));
}
inline Object lshift(const Two& operands) { return steal(PyNumber_Lshift(operands.first, operands.second)); }
inline Object rshift(const Two& operands) { return steal(PyNumber_Rshift(operands.first, operands.second)); }
inline Object and_(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a & b);
  return steal(PyNumber_And(operands.first, operands.second));
}
inline Object or_(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a | b);
  return steal(PyNumber_Or(operands.first, operands.second));
}
inline Object xor_(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a ^ b);
  return steal(PyNumber_Xor(operands.first, operands.second));
}

// In-place forms: the result replaces the first operand.
inline Object iadd(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a + b);
  return steal(PyNumber_InPlaceAdd(operands.first, operands.second));
}

inline Object isub(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return from(a - b);
  return steal(PyNumber_InPlaceSubtract(operands.first, operands.second));
}
inline Object imul(const Two& operands) { return steal(PyNumber_InPlaceMultiply(operands.first, operands.second)); }
inline Object imatmul(const Two& operands) {
  return steal(PyNumber_InPlaceMatrixMultiply(operands.first, operands.second));
}
inline Object itruediv(const Two& operands) {
  return steal(PyNumber_InPlaceTrueDivide(operands.first, operands.second));
}
inline Object ifloordiv(const Two& operands) {
  return steal(PyNumber_InPlaceFloorDivide(operands.first, operands.second));
}
inline Object imod(const Two& operands) { return steal(PyNumber_InPlaceRemainder(operands.first, operands.second)); }
inline Object ipow(const Two& operands) {
  return steal(PyNumber_InPlacePower(operands.first, operands.second, Py_None));
}
inline Object ilshift(const Two& operands) { return steal(PyNumber_InPlaceLshift(operands.first, operands.second)); }
inline Object irshift(const Two& operands) { return steal(PyNumber_InPlaceRshift(operands.first, operands.second)); }
inline Object iand(const Two& operands) { return steal(PyNumber_InPlaceAnd(operands.first, operands.second)); }
inline Object ior(const Two& operands) { return steal(PyNumber_InPlaceOr(operands.first, operands.second)); }
inline Object ixor(const Two& operands) { return steal(PyNumber_InPlaceXor(operands.first, operands.second)); }

inline Object neg(Ref operand) { return steal(PyNumber_Negative(operand)); }
inline Object pos(Ref operand) { return steal(PyNumber_Positive(operand)); }
inline Object invert(Ref operand) { return steal(PyNumber_Invert(operand)); }
inline Object abs(Ref operand) { return steal(PyNumber_Absolute(operand)); }
inline bool not_(Ref operand) { return !truth(operand); }

// Comparisons whose result is an object, which for arrays is not a bool.
template <int op>
Object rich_compare(const Two& operands) {
  return steal(PyObject_RichCompare(operands.first, operands.second, op));
}
inline Object eq(const Two& operands) { return rich_compare<Py_EQ>(operands); }
inline Object ne(const Two& operands) { return rich_compare<Py_NE>(operands); }
inline Object lt(const Two& operands) { return rich_compare<Py_LT>(operands); }
inline Object le(const Two& operands) { return rich_compare<Py_LE>(operands); }
inline Object gt(const Two& operands) { return rich_compare<Py_GT>(operands); }
inline Object ge(const Two& operands) { return rich_compare<Py_GE>(operands); }

template <int op, class T>
constexpr bool compare_values(T a, T b) {
  switch (op) {
    case Py_EQ: return a == b;
    case Py_NE: return a != b;
    case Py_LT: return a < b;
    case Py_LE: return a <= b;
    case Py_GT: return a > b;
    default: return a >= b;
  }
}

// A comparison as a condition. Unlike PyObject_RichCompareBool it does not take an object for equal to itself.
template <int op>
bool compare(const Two& operands) {
  long a, b;
  if (read_small_integers(operands, a, b)) return compare_values<op>(a, b);
  PyObject *x = operands.first, *y = operands.second;
  if (PyFloat_CheckExact(x) && PyFloat_CheckExact(y)) {
    return compare_values<op>(PyFloat_AS_DOUBLE(x), PyFloat_AS_DOUBLE(y));
  }
  if ((op == Py_EQ || op == Py_NE) && PyUnicode_CheckExact(x) && PyUnicode_CheckExact(y)) {
    return (x == y || PyUnicode_Compare(x, y) == 0) == (op == Py_EQ);
  }
  return truth(rich_compare<op>(operands));
}

// `first in second`.
inline bool contains(const Two& operands) {
  int result = PySequence_Contains(operands.second, operands.first);
  check(result);
  return result != 0;
}

inline Index length(Ref operand) {
  Index result = PyObject_Size(operand);
  check(result < 0 ? -1 : 0);
  return result;
}

inline Py_hash_t hash(Ref operand) {
  Py_hash_t result = PyObject_Hash(operand);
  check(result == -1 ? -1 : 0);
  return result;
}

}  // namespace kc::py

#pragma GCC visibility pop
