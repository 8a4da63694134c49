// Powers of real numbers as Python objects: a float, or a complex number where it has an imaginary part.
#pragma once

#include <kc/python/complex.h>
#include <kc/soft_complex.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <>
struct Conversion<SoftComplex> {
  static Object from(const SoftComplex& value) {
    return value.is_real() ? py::from(value.real()) : Conversion<complex<double>>::from(value);
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
