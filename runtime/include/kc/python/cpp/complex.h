// std::complex and complex.
#pragma once

#include <kc/python/convert.h>

#include <complex>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Part>
struct Conversion<std::complex<Part>> {
  static std::complex<Part> to(Ref value) {
    const Py_complex read = PyComplex_AsCComplex(value);
    if (read.real == -1.0 && PyErr_Occurred()) raise_set_error();
    return {static_cast<Part>(read.real), static_cast<Part>(read.imag)};
  }
  static Object from(const std::complex<Part>& value) {
    return steal(PyComplex_FromDoubles(static_cast<double>(value.real()), static_cast<double>(value.imag())));
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
