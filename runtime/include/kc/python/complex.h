// Complex numbers as Python objects and back.
#pragma once

#include <kc/python/convert.h>

#include <complex>

#pragma GCC visibility push(hidden)

namespace kc::py {

// By __complex__, __float__ or __index__.
inline std::complex<double> to_complex(Ref value) {
  if (PyComplex_CheckExact(value.get())) {
    Py_complex parts = reinterpret_cast<PyComplexObject*>(value.get())->cval;
    return {parts.real, parts.imag};
  }
  Py_complex parts = PyComplex_AsCComplex(value);
  if (KC_UNLIKELY(parts.real == -1.0 && PyErr_Occurred())) raise_set_error();
  return {parts.real, parts.imag};
}

template <class Real>
struct Conversion<std::complex<Real>> {
  static std::complex<Real> to(Ref value) {
    std::complex<double> parts = to_complex(value);
    return {static_cast<Real>(parts.real()), static_cast<Real>(parts.imag())};
  }
  static Object from(const std::complex<Real>& value) {
    return steal(PyComplex_FromDoubles(static_cast<double>(value.real()), static_cast<double>(value.imag())));
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
