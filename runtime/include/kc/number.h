// Facts about arithmetic types that the operators share, and the C library's functions for each floating-point type, as
// builtins: <cmath> is too much to read for every module.
#pragma once

#include <kc/base.h>

#include <type_traits>

namespace kc {

// The type in which C computes with an A and a B.
template <class A, class B>
using Promoted = decltype(A{} + B{});

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UnsignedInt128;

// What the standard library says of integers, and of those with 128 bits, which it leaves out where the compiler keeps to the standard.
template <class T>
inline constexpr bool is_wide_integer = std::is_same_v<T, Int128> || std::is_same_v<T, UnsignedInt128>;
template <class T>
inline constexpr bool is_integer = std::is_integral_v<T> || is_wide_integer<T>;
template <class T>
inline constexpr bool is_signed = std::is_signed_v<T> || std::is_same_v<T, Int128>;
template <class T>
inline constexpr bool is_unsigned = std::is_unsigned_v<T> || std::is_same_v<T, UnsignedInt128>;

namespace detail {

template <class T>
struct UnsignedOf : std::make_unsigned<T> {};
template <>
struct UnsignedOf<Int128> {
  using type = UnsignedInt128;
};
template <>
struct UnsignedOf<UnsignedInt128> {
  using type = UnsignedInt128;
};

}  // namespace detail

template <class T>
using Unsigned = typename detail::UnsignedOf<T>::type;

namespace detail {

// Made true for std::complex in kc/complex.h, which has operators of its own.
template <class T>
inline constexpr bool is_complex = false;

template <class A, class B>
using EnableReal = std::enable_if_t<!is_complex<A> && !is_complex<B>, int>;

template <class A, class B>
inline constexpr bool is_integral_pair = is_integer<Promoted<A, B>>;

template <class T>
inline constexpr T least = static_cast<T>(is_signed<T> ? Unsigned<T>{1} << (sizeof(T) * 8 - 1) : 0);

template <class T>
inline constexpr const char* name_of = "integer";
template <>
inline constexpr const char* name_of<char> = "char";
template <>
inline constexpr const char* name_of<signed char> = "signed char";
template <>
inline constexpr const char* name_of<unsigned char> = "unsigned char";
template <>
inline constexpr const char* name_of<short> = "short";
template <>
inline constexpr const char* name_of<unsigned short> = "unsigned short";
template <>
inline constexpr const char* name_of<int> = "int";
template <>
inline constexpr const char* name_of<unsigned> = "unsigned int";
template <>
inline constexpr const char* name_of<long> = "long";
template <>
inline constexpr const char* name_of<unsigned long> = "unsigned long";
template <>
inline constexpr const char* name_of<long long> = "long long";
template <>
inline constexpr const char* name_of<unsigned long long> = "unsigned long long";
template <>
inline constexpr const char* name_of<Int128> = "__int128";
template <>
inline constexpr const char* name_of<UnsignedInt128> = "unsigned __int128";

// -a, wrapped around.
template <class T>
KC_INLINE T wrapping_negative(T a) {
  return static_cast<T>(Unsigned<T>{0} - static_cast<Unsigned<T>>(a));
}

KC_INLINE float floor(float x) {
  return __builtin_floorf(x);
}
KC_INLINE double floor(double x) {
  return __builtin_floor(x);
}
KC_INLINE long double floor(long double x) {
  return __builtin_floorl(x);
}

KC_INLINE float remainder_of(float a, float b) {
  return __builtin_fmodf(a, b);
}
KC_INLINE double remainder_of(double a, double b) {
  return __builtin_fmod(a, b);
}
KC_INLINE long double remainder_of(long double a, long double b) {
  return __builtin_fmodl(a, b);
}

KC_INLINE float with_sign(float x, float sign) {
  return __builtin_copysignf(x, sign);
}
KC_INLINE double with_sign(double x, double sign) {
  return __builtin_copysign(x, sign);
}
KC_INLINE long double with_sign(long double x, long double sign) {
  return __builtin_copysignl(x, sign);
}

KC_INLINE float magnitude_of(float x) {
  return __builtin_fabsf(x);
}
KC_INLINE double magnitude_of(double x) {
  return __builtin_fabs(x);
}
KC_INLINE long double magnitude_of(long double x) {
  return __builtin_fabsl(x);
}

KC_INLINE float power(float a, float b) {
  return __builtin_powf(a, b);
}
KC_INLINE double power(double a, double b) {
  return __builtin_pow(a, b);
}
KC_INLINE long double power(long double a, long double b) {
  return __builtin_powl(a, b);
}

KC_INLINE float nearest(float x) {
  return __builtin_rintf(x);
}
KC_INLINE double nearest(double x) {
  return __builtin_rint(x);
}
KC_INLINE long double nearest(long double x) {
  return __builtin_rintl(x);
}

}  // namespace detail
}  // namespace kc
