// float16: a number of two bytes that is stored only. Read, it is a float; what is stored is rounded once, to the
// nearest, ties to even.
#pragma once

#include <kc/base.h>

#include <cstdint>
#include <cstring>
#include <type_traits>

namespace kc {

namespace detail {

inline std::uint16_t half_of(double value) noexcept {
  constexpr std::uint64_t infinity = std::uint64_t{0x7FF} << 52;
  constexpr std::uint64_t smallest_normal = std::uint64_t{1023 - 14} << 52;
  constexpr std::uint64_t first_too_large = 0x40EFFE0000000000;  // 65520
  std::uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  const auto sign = static_cast<std::uint16_t>(bits >> 48 & 0x8000);
  bits &= ~(std::uint64_t{1} << 63);
  std::uint64_t half;
  if (bits > infinity) {
    half = 0x7E00 | (bits >> 42 & 0x1FF);
  } else if (bits >= first_too_large) {
    half = 0x7C00;
  } else if (bits >= smallest_normal) {
    bits += (std::uint64_t{1} << 41) - 1 + (bits >> 42 & 1);
    half = (bits - (std::uint64_t{1023 - 15} << 52)) >> 42;
  } else {
    // The last place of 2^28 is the smallest half, so that this addition rounds.
    double magnitude;
    std::memcpy(&magnitude, &bits, sizeof magnitude);
    magnitude += 0x1p28;
    std::memcpy(&half, &magnitude, sizeof half);
    half &= 0xFFFF;
  }
  return static_cast<std::uint16_t>(sign | half);
}

inline float float_of(std::uint16_t half) noexcept {
  const std::uint32_t magnitude = half & 0x7FFF;
  std::uint32_t bits = (magnitude << 13) + (std::uint32_t{127 - 15} << 23);
  if (magnitude >= 0x7C00) bits |= 0x7F800000;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  if (magnitude < 0x400) value = static_cast<float>(magnitude) * 0x1p-24f;
  return half & 0x8000 ? -value : value;
}

}  // namespace detail

class Half {
 public:
  Half() = default;
  template <class T, class = std::enable_if_t<std::is_arithmetic_v<T>>>
  Half(T value) noexcept : bits_(detail::half_of(static_cast<double>(value))) {}

  operator float() const noexcept { return detail::float_of(bits_); }

  // In the type that a float and the other operand have together.
  template <class T>
  Half& operator+=(T other) noexcept {
    return *this = static_cast<float>(*this) + other;
  }
  template <class T>
  Half& operator-=(T other) noexcept {
    return *this = static_cast<float>(*this) - other;
  }
  template <class T>
  Half& operator*=(T other) noexcept {
    return *this = static_cast<float>(*this) * other;
  }
  template <class T>
  Half& operator/=(T other) noexcept {
    return *this = static_cast<float>(*this) / other;
  }

 private:
  std::uint16_t bits_;
};
static_assert(sizeof(Half) == 2 && std::is_trivially_copyable_v<Half>);

}  // namespace kc
