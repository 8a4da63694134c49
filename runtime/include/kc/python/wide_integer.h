// Integers of 128 bits, as Python integers and back.
#pragma once

#include <kc/number.h>
#include <kc/python/integer.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The upper 64 bits are made an int, shifted, and joined with the lower ones by Python's own operations.
template <class Wide>
Object from_wide(Wide value) {
  const auto upper = static_cast<unsigned long long>(value >> 64);
  const bool is_signed = std::is_same_v<Wide, Int128>;
  Object high = steal(is_signed ? PyLong_FromLongLong(static_cast<long long>(upper)) : PyLong_FromUnsignedLongLong(upper));
  Object low = steal(PyLong_FromUnsignedLongLong(static_cast<unsigned long long>(value)));
  Object places = steal(PyLong_FromLong(64));
  Object shifted = steal(PyNumber_Lshift(high.get(), places.get()));
  return steal(PyNumber_Or(shifted.get(), low.get()));
}

[[noreturn]] KC_COLD void raise_wide_too_large() { raise_error(PyExc_OverflowError, "int too big to convert"); }

// The bits above the lower 64.
template <class Wide>
unsigned long long upper_bits(Ref high, [[maybe_unused]] const char* type) {
  int overflow;
  const long long small = PyLong_AsLongLongAndOverflow(high.get(), &overflow);
  if (std::is_same_v<Wide, Int128>) {
    if (overflow) raise_wide_too_large();
    return static_cast<unsigned long long>(small);
  }
  if (overflow < 0 || (overflow == 0 && small < 0)) raise_integer_negative(type);
  if (overflow == 0) return static_cast<unsigned long long>(small);
  const unsigned long long large = PyLong_AsUnsignedLongLong(high.get());
  if (large != static_cast<unsigned long long>(-1) || !PyErr_Occurred()) return large;
  PyErr_Clear();
  raise_wide_too_large();
}

template <class Wide>
Wide to_wide(Ref value, const char* type) {
  Object whole;
  if (!PyLong_Check(value.get())) value = whole = as_integer(value);
  Object places = steal(PyLong_FromLong(64));
  Object high = steal(PyNumber_Rshift(value.get(), places.get()));
  const unsigned long long low = PyLong_AsUnsignedLongLongMask(value.get());
  if (low == static_cast<unsigned long long>(-1) && PyErr_Occurred()) raise_set_error();
  return static_cast<Wide>((static_cast<UnsignedInt128>(upper_bits<Wide>(high, type)) << 64) | low);
}

}  // namespace kc::py

#pragma GCC visibility pop
