// Python's operators. Operands stand in a braced list: add({a, b}).
#pragma once

#include <kc/python/percent.h>

#include <cstdint>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Two ints of at most two digits.
KC_INLINE bool read_integers(const Two& operands, long& a, long& b) noexcept {
  return read_integer(operands.first, a) && read_integer(operands.second, b);
}

KC_INLINE bool are_texts(const Two& operands) noexcept {
  return PyUnicode_CheckExact(operands.first.get()) && PyUnicode_CheckExact(operands.second.get());
}

KC_INLINE Object boolean(bool value) noexcept { return borrow(value ? Py_True : Py_False); }

[[gnu::noinline]] inline Object add_other(const Two& operands) {
  if (are_texts(operands)) return steal(PyUnicode_Concat(operands.first, operands.second));
  return steal(PyNumber_Add(operands.first, operands.second));
}

KC_INLINE Object add(const Two& operands) {
  long a, b;
  return read_integers(operands, a, b) ? from(a + b) : add_other(operands);
}

KC_INLINE Object sub(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a - b);
  return steal(PyNumber_Subtract(operands.first, operands.second));
}

KC_INLINE Object mul(const Two& operands) {
  long a, b, product;
  if (read_integers(operands, a, b) && !__builtin_mul_overflow(a, b, &product)) return from(product);
  return steal(PyNumber_Multiply(operands.first, operands.second));
}
inline Object matmul(const Two& operands) { return steal(PyNumber_MatrixMultiply(operands.first, operands.second)); }
inline Object truediv(const Two& operands) { return steal(PyNumber_TrueDivide(operands.first, operands.second)); }

// Python rounds quotients down; the remainder has the sign of the divisor. Processors divide 32 bits faster.
KC_INLINE long floor_quotient(long a, long b) noexcept {
  if (KC_LIKELY(((a | b) >> 32) == 0)) return static_cast<std::uint32_t>(a) / static_cast<std::uint32_t>(b);
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

KC_INLINE Object floordiv(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b) && b != 0) return from(floor_quotient(a, b));
  return steal(PyNumber_FloorDivide(operands.first, operands.second));
}

KC_INLINE bool small_remainder(const Two& operands, long& remainder) noexcept {
  long a, b;
  if (!read_integers(operands, a, b) || b == 0) return false;
  remainder = a - b * floor_quotient(a, b);
  return true;
}

[[gnu::noinline]] inline Object mod_other(const Two& operands) {
  if (PyUnicode_CheckExact(operands.first.get())) {
    if (Object text = format_usual(operands.first, operands.second)) return text;
  }
  return steal(PyNumber_Remainder(operands.first, operands.second));
}

KC_INLINE Object mod(const Two& operands) {
  long remainder;
  return small_remainder(operands, remainder) ? from(remainder) : mod_other(operands);
}
inline Object divmod(const Two& operands) { return steal(PyNumber_Divmod(operands.first, operands.second)); }
inline Object pow(const Two& operands) { return steal(PyNumber_Power(operands.first, operands.second, Py_None)); }
inline Object pow_mod(const Three& operands) {
  return steal(PyNumber_Power(operands.first, operands.second, operands.third));
}

// Shifts whose result fits a long.
inline bool small_lshift(const Two& operands, long& shifted) noexcept {
  long a, b;
  if (!read_integers(operands, a, b) || b < 0 || b > 31 || a < -0x7fffffffL || a > 0x7fffffffL) return false;
  shifted = a * (1L << b);
  return true;
}
KC_INLINE bool small_rshift(const Two& operands, long& shifted) noexcept {
  long a, b;
  if (!read_integers(operands, a, b) || b < 0) return false;
  shifted = a >> (b < 63 ? b : 63);
  return true;
}
inline Object lshift(const Two& operands) {
  long shifted;
  if (small_lshift(operands, shifted)) return from(shifted);
  return steal(PyNumber_Lshift(operands.first, operands.second));
}
KC_INLINE Object rshift(const Two& operands) {
  long shifted;
  if (small_rshift(operands, shifted)) return from(shifted);
  return steal(PyNumber_Rshift(operands.first, operands.second));
}
KC_INLINE Object and_(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a & b);
  return steal(PyNumber_And(operands.first, operands.second));
}
inline Object or_(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a | b);
  return steal(PyNumber_Or(operands.first, operands.second));
}
inline Object xor_(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a ^ b);
  return steal(PyNumber_Xor(operands.first, operands.second));
}

// In-place forms: the result replaces the first operand. Of ints and str, which never change, it is a new object.
inline Object iadd(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a + b);
  if (are_texts(operands)) return steal(PyUnicode_Concat(operands.first, operands.second));
  return steal(PyNumber_InPlaceAdd(operands.first, operands.second));
}

// `target += value` of a variable: a str that nothing else refers to grows in place.
inline void add_to(Object& target, Ref value) {
  const bool grows = PyUnicode_CheckExact(target.get()) && Py_REFCNT(target.get()) == 1 && value.get() != target.get() &&
                     PyUnicode_CheckExact(value.get());
  if (!grows) {
    target = iadd({target, value});
    return;
  }
  PyObject* text = target.release();
  PyUnicode_Append(&text, value);
  target = steal(text);
}

inline Object isub(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a - b);
  return steal(PyNumber_InPlaceSubtract(operands.first, operands.second));
}
inline Object imul(const Two& operands) {
  long a, b, product;
  if (read_integers(operands, a, b) && !__builtin_mul_overflow(a, b, &product)) return from(product);
  return steal(PyNumber_InPlaceMultiply(operands.first, operands.second));
}
inline Object imatmul(const Two& operands) {
  return steal(PyNumber_InPlaceMatrixMultiply(operands.first, operands.second));
}
inline Object itruediv(const Two& operands) {
  return steal(PyNumber_InPlaceTrueDivide(operands.first, operands.second));
}
inline Object ifloordiv(const Two& operands) {
  return steal(PyNumber_InPlaceFloorDivide(operands.first, operands.second));
}
inline Object imod(const Two& operands) {
  long remainder;
  if (small_remainder(operands, remainder)) return from(remainder);
  return steal(PyNumber_InPlaceRemainder(operands.first, operands.second));
}
inline Object ipow(const Two& operands) {
  return steal(PyNumber_InPlacePower(operands.first, operands.second, Py_None));
}
inline Object ilshift(const Two& operands) { return steal(PyNumber_InPlaceLshift(operands.first, operands.second)); }
inline Object irshift(const Two& operands) {
  long shifted;
  if (small_rshift(operands, shifted)) return from(shifted);
  return steal(PyNumber_InPlaceRshift(operands.first, operands.second));
}
inline Object iand(const Two& operands) { return steal(PyNumber_InPlaceAnd(operands.first, operands.second)); }
inline Object ior(const Two& operands) { return steal(PyNumber_InPlaceOr(operands.first, operands.second)); }
inline Object ixor(const Two& operands) { return steal(PyNumber_InPlaceXor(operands.first, operands.second)); }

inline Object neg(Ref operand) { return steal(PyNumber_Negative(operand)); }
inline Object pos(Ref operand) { return steal(PyNumber_Positive(operand)); }
inline Object invert(Ref operand) { return steal(PyNumber_Invert(operand)); }
inline Object abs(Ref operand) { return steal(PyNumber_Absolute(operand)); }
inline bool not_(Ref operand) { return !truth(operand); }

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

// A comparison of what are not both small ints: numbers and texts of the exact builtin types without a call for the result.
template <int op>
[[gnu::noinline]] bool compares_directly(const Two& operands, bool& result) noexcept {
  PyObject *x = operands.first, *y = operands.second;
  if (PyFloat_CheckExact(x) && PyFloat_CheckExact(y)) {
    result = compare_values<op>(PyFloat_AS_DOUBLE(x), PyFloat_AS_DOUBLE(y));
    return true;
  }
  if ((op != Py_EQ && op != Py_NE) || !are_texts(operands)) return false;
  result = is_same_text(operands) == (op == Py_EQ);
  return true;
}

// Comparisons whose result is an object, which for arrays is not a bool.
template <int op>
Object rich_compare(const Two& operands) {
  long a, b;
  if (read_integers(operands, a, b)) return boolean(compare_values<op>(a, b));
  bool result;
  if (compares_directly<op>(operands, result)) return boolean(result);
  return steal(PyObject_RichCompare(operands.first, operands.second, op));
}
inline Object eq(const Two& operands) { return rich_compare<Py_EQ>(operands); }
inline Object ne(const Two& operands) { return rich_compare<Py_NE>(operands); }
inline Object lt(const Two& operands) { return rich_compare<Py_LT>(operands); }
inline Object le(const Two& operands) { return rich_compare<Py_LE>(operands); }
inline Object gt(const Two& operands) { return rich_compare<Py_GT>(operands); }
inline Object ge(const Two& operands) { return rich_compare<Py_GE>(operands); }

template <int op>
[[gnu::noinline]] bool compare_others(const Two& operands) {
  bool result;
  if (compares_directly<op>(operands, result)) return result;
  return truth(steal(PyObject_RichCompare(operands.first, operands.second, op)));
}

// A comparison as a condition. Unlike PyObject_RichCompareBool it does not take an object for equal to itself.
template <int op>
KC_INLINE bool compare(const Two& operands) {
  long a, b;
  return read_integers(operands, a, b) ? compare_values<op>(a, b) : compare_others<op>(operands);
}

// `first in second`.
inline bool contains(const Two& operands) {
  PyObject* in = operands.second;
  int result = PyDict_CheckExact(in) ? PyDict_Contains(in, operands.first) : PySequence_Contains(in, operands.first);
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

#include <kc/python/constant_operand.h>
