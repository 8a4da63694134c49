// What NumPy's C library of mathematics has beside that of C.
#pragma once

#include <cmath>
#include <limits>

namespace kc::numpy_math {

// log(exp(x) + exp(y)), without an overflow on the way.
template <class T>
T logaddexp(T x, T y) {
  if (x == y) return x + std::log(T{2});
  const T difference = x - y;
  if (difference > 0) return x + std::log1p(std::exp(-difference));
  return difference <= 0 ? y + std::log1p(std::exp(difference)) : difference;  // nan
}

// log2(exp2(x) + exp2(y))
template <class T>
T logaddexp2(T x, T y) {
  if (x == y) return x + 1;
  const T per_natural = static_cast<T>(1.442695040888963407359924681001892137L);
  const T difference = x - y;
  if (difference > 0) return x + per_natural * std::log1p(std::exp2(-difference));
  return difference <= 0 ? y + per_natural * std::log1p(std::exp2(difference)) : difference;
}

// The way to the next number that is further from zero.
template <class T>
T spacing(T x) {
  if (std::isinf(x)) return std::numeric_limits<T>::quiet_NaN();
  return std::nextafter(x, std::copysign(std::numeric_limits<T>::infinity(), x)) - x;
}

inline constexpr long double pi = 3.141592653589793238462643383279502884L;

template <class T>
T deg2rad(T degrees) {
  return degrees * static_cast<T>(pi / 180);
}
template <class T>
T rad2deg(T radians) {
  return radians * static_cast<T>(180 / pi);
}

}  // namespace kc::numpy_math
