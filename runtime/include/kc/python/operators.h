// Python's operators. Operands stand in a braced list: add({a, b}).
#pragma once

#include <kc/python/percent.h>

#include <cstdint>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Two ints of at most two digits.
KC_INLINE bool read_integers(Two operands, long& a, long& b) noexcept {
  return read_integer(operands.first, a) && read_integer(operands.second, b);
}

// Two small ints, zero included: what operators calculate in place. All else is a call.
KC_INLINE bool read_digits(Two operands, long& a, long& b) noexcept {
  return read_digit(operands.first, a) && read_digit(operands.second, b);
}

KC_INLINE bool are_texts(Two operands) noexcept {
  return PyUnicode_CheckExact(operands.first.get()) && PyUnicode_CheckExact(operands.second.get());
}

KC_INLINE Object boolean(bool value) noexcept { return borrow(value ? Py_True : Py_False); }

[[gnu::noinline]] inline Object add_other(Two operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a + b);
  if (are_texts(operands)) return steal(PyUnicode_Concat(operands.first, operands.second));
  return steal(PyNumber_Add(operands.first, operands.second));
}
KC_INLINE Object add(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a + b) : add_other(operands);
}

[[gnu::noinline]] inline Object sub_other(Two operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a - b);
  return steal(PyNumber_Subtract(operands.first, operands.second));
}
KC_INLINE Object sub(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a - b) : sub_other(operands);
}

[[gnu::noinline]] inline Object mul_other(Two operands) {
  long a, b, product;
  if (read_integers(operands, a, b) && !__builtin_mul_overflow(a, b, &product)) return from(product);
  return steal(PyNumber_Multiply(operands.first, operands.second));
}
KC_INLINE Object mul(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a * b) : mul_other(operands);
}
inline Object matmul(Two operands) { return steal(PyNumber_MatrixMultiply(operands.first, operands.second)); }
inline Object truediv(Two operands) { return steal(PyNumber_TrueDivide(operands.first, operands.second)); }

// Two small ints that are not negative, the second not zero: 32 bits hold them, whose division is fast.
KC_INLINE bool read_dividend(Two operands, std::uint32_t& a, std::uint32_t& b) noexcept {
  long first, second;
  if (!read_digits(operands, first, second) || second == 0) return false;
  a = static_cast<std::uint32_t>(first);
  b = static_cast<std::uint32_t>(second);
  return true;
}

inline Object floordiv(Two operands) {
  std::uint32_t a, b;
  return read_dividend(operands, a, b) ? from(a / b) : steal(PyNumber_FloorDivide(operands.first, operands.second));
}

[[gnu::noinline]] inline Object mod_other(Two operands) {
  if (PyUnicode_CheckExact(operands.first.get())) {
    if (Object text = format_usual(operands.first, operands.second)) return text;
  }
  return steal(PyNumber_Remainder(operands.first, operands.second));
}
KC_INLINE Object mod(Two operands) {
  std::uint32_t a, b;
  return read_dividend(operands, a, b) ? from(a % b) : mod_other(operands);
}
inline Object divmod(Two operands) { return steal(PyNumber_Divmod(operands.first, operands.second)); }
inline Object pow(Two operands) { return steal(PyNumber_Power(operands.first, operands.second, Py_None)); }
inline Object pow_mod(Three operands) { return steal(PyNumber_Power(operands.first, operands.second, operands.third)); }

// Shifts whose result fits a long.
inline Object lshift(Two operands) {
  long a, b;
  if (read_digits(operands, a, b) && b <= 31) return from(a << b);
  return steal(PyNumber_Lshift(operands.first, operands.second));
}
KC_INLINE bool small_rshift(Two operands, long& shifted) noexcept {
  long a, b;
  if (!read_digits(operands, a, b)) return false;
  shifted = a >> (b < 63 ? b : 63);
  return true;
}
KC_INLINE Object rshift(Two operands) {
  long shifted;
  return small_rshift(operands, shifted) ? from(shifted) : steal(PyNumber_Rshift(operands.first, operands.second));
}
KC_INLINE Object and_(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a & b) : steal(PyNumber_And(operands.first, operands.second));
}
inline Object or_(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a | b) : steal(PyNumber_Or(operands.first, operands.second));
}
inline Object xor_(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a ^ b) : steal(PyNumber_Xor(operands.first, operands.second));
}

// In-place forms: the result replaces the first operand. Of ints and str, which never change, it is a new object.
[[gnu::noinline]] inline Object iadd_other(Two operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a + b);
  if (are_texts(operands)) return steal(PyUnicode_Concat(operands.first, operands.second));
  return steal(PyNumber_InPlaceAdd(operands.first, operands.second));
}
KC_INLINE Object iadd(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a + b) : iadd_other(operands);
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

[[gnu::noinline]] inline Object isub_other(Two operands) {
  long a, b;
  if (read_integers(operands, a, b)) return from(a - b);
  return steal(PyNumber_InPlaceSubtract(operands.first, operands.second));
}
KC_INLINE Object isub(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a - b) : isub_other(operands);
}
inline Object imul(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? from(a * b) : steal(PyNumber_InPlaceMultiply(operands.first, operands.second));
}
inline Object imatmul(Two operands) {
  return steal(PyNumber_InPlaceMatrixMultiply(operands.first, operands.second));
}
inline Object itruediv(Two operands) {
  return steal(PyNumber_InPlaceTrueDivide(operands.first, operands.second));
}
inline Object ifloordiv(Two operands) {
  return steal(PyNumber_InPlaceFloorDivide(operands.first, operands.second));
}
inline Object imod(Two operands) {
  std::uint32_t a, b;
  return read_dividend(operands, a, b) ? from(a % b) : steal(PyNumber_InPlaceRemainder(operands.first, operands.second));
}
inline Object ipow(Two operands) {
  return steal(PyNumber_InPlacePower(operands.first, operands.second, Py_None));
}
inline Object ilshift(Two operands) { return steal(PyNumber_InPlaceLshift(operands.first, operands.second)); }
inline Object irshift(Two operands) {
  long shifted;
  return small_rshift(operands, shifted) ? from(shifted) : steal(PyNumber_InPlaceRshift(operands.first, operands.second));
}
inline Object iand(Two operands) { return steal(PyNumber_InPlaceAnd(operands.first, operands.second)); }
inline Object ior(Two operands) { return steal(PyNumber_InPlaceOr(operands.first, operands.second)); }
inline Object ixor(Two operands) { return steal(PyNumber_InPlaceXor(operands.first, operands.second)); }

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

// A comparison of numbers and texts of the exact builtin types, without an object for the result.
template <int op>
KC_INLINE bool compares_directly(Two operands, bool& result) noexcept {
  PyObject *x = operands.first, *y = operands.second;
  if ((op == Py_EQ || op == Py_NE) && are_texts(operands)) {
    result = is_same_text(operands) == (op == Py_EQ);
    return true;
  }
  if (!PyFloat_CheckExact(x) || !PyFloat_CheckExact(y)) return false;
  result = compare_values<op>(PyFloat_AS_DOUBLE(x), PyFloat_AS_DOUBLE(y));
  return true;
}

// Comparisons whose result is an object, which for arrays is not a bool.
template <int op>
Object rich_compare(Two operands) {
  long a, b;
  if (read_digits(operands, a, b)) return boolean(compare_values<op>(a, b));
  bool result;
  if (compares_directly<op>(operands, result)) return boolean(result);
  return steal(PyObject_RichCompare(operands.first, operands.second, op));
}
inline Object eq(Two operands) { return rich_compare<Py_EQ>(operands); }
inline Object ne(Two operands) { return rich_compare<Py_NE>(operands); }
inline Object lt(Two operands) { return rich_compare<Py_LT>(operands); }
inline Object le(Two operands) { return rich_compare<Py_LE>(operands); }
inline Object gt(Two operands) { return rich_compare<Py_GT>(operands); }
inline Object ge(Two operands) { return rich_compare<Py_GE>(operands); }

template <int op>
[[gnu::noinline]] bool compare_others(Two operands) {
  bool result;
  if (compares_directly<op>(operands, result)) return result;
  long a, b;
  if (read_integers(operands, a, b)) return compare_values<op>(a, b);
  return truth(steal(PyObject_RichCompare(operands.first, operands.second, op)));
}

// A comparison as a condition. Unlike PyObject_RichCompareBool it does not take an object for equal to itself.
template <int op>
KC_INLINE bool compare(Two operands) {
  long a, b;
  return read_digits(operands, a, b) ? compare_values<op>(a, b) : compare_others<op>(operands);
}

// `first in second`.
[[gnu::noinline]] inline bool contains(Two operands) {
  PyObject* in = operands.second;
  const auto ask = PyDict_CheckExact(in) ? PyDict_Contains : PyUnicode_CheckExact(in) ? PyUnicode_Contains : PySequence_Contains;
  const int result = ask(in, operands.first);
  check(result);
  return result != 0;
}

// The same of a variable declared as a dict or a set, which may be None.
inline bool contains_unless_none(Two operands) {
  if (KC_UNLIKELY(operands.second.is_none())) raise_error(PyExc_TypeError, "'NoneType' object is not iterable");
  return contains(operands);
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
