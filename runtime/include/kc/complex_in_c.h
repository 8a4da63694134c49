#pragma once

#include <complex>
#include <cstring>
#include <type_traits>

// Complex numbers on their way to functions of headers and back. Headers have many names for such a number: `double _Complex`,
// `double[2]`, a struct of the real and the imaginary part. All are laid out as `std::complex<double>` is.
namespace kc {

template <class T>
struct IsComplex : std::false_type {};
template <class T>
struct IsComplex<std::complex<T>> : std::true_type {};

/// Whether `T` may be another name of the complex numbers `Complex`.
template <class T, class Complex>
constexpr bool is_other_complex() {
  if constexpr (std::is_object_v<T> && !IsComplex<std::remove_cv_t<T>>::value) return sizeof(T) == sizeof(Complex);
  return false;
}

/// A pointer that becomes one to whatever is as large as the complex numbers behind it; `Complex` may be const.
template <class Complex>
class ComplexPointer {
 public:
  explicit ComplexPointer(Complex* address) noexcept : address_(address) {}

  operator Complex*() const noexcept { return address_; }

  template <class T, class = std::enable_if_t<is_other_complex<T, Complex>()>>
  operator T*() const noexcept {
    return (T*)address_;
  }

 private:
  Complex* address_;
};

template <class Complex>
ComplexPointer<Complex> complex_pointer(Complex* address) noexcept {
  return ComplexPointer<Complex>(address);
}

/// A complex number that becomes whatever is as large.
template <class Complex>
class ComplexValue {
 public:
  explicit ComplexValue(Complex value) noexcept : value_(value) {}

  operator Complex() const noexcept { return value_; }

  template <class T, class = std::enable_if_t<is_other_complex<T, Complex>()>>
  operator T() const noexcept {
    T other;
    std::memcpy(&other, &value_, sizeof other);
    return other;
  }

 private:
  Complex value_;
};

template <class T>
ComplexValue<std::complex<T>> complex_value(std::complex<T> value) noexcept {
  return ComplexValue<std::complex<T>>(value);
}

/// What a function of a header gave, as a complex number.
template <class Complex, class T>
Complex complex_result(const T& given) noexcept {
  if constexpr (is_other_complex<T, Complex>()) {
    Complex value;
    std::memcpy(static_cast<void*>(&value), &given, sizeof value);
    return value;
  } else {
    return given;
  }
}

}  // namespace kc
