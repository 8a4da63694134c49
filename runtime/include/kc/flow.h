// How a `return` inside a loop nest leaves the function around it, when the nest is the body of a lambda:
//
//   for i in range(n):      →   if (auto flow = kc::specialise(v, [&](auto v) KC_INLINE_LAMBDA -> kc::Flow<double> {
//     if v[i] > 0:                    for (kc::Index i = 0; i < n; ++i)
//       return v[i]                     if (v(i) > 0) return v(i);
//                                     return kc::fall_through;
//                                   }))
//                                 return flow.value();
//
// Once inlined it costs nothing, and exceptions pass through. `break` and `continue` stay inside a nest, which is a
// whole loop; where the body of a try statement is a lambda they leave it as kc::loop_break and kc::loop_continue.
#pragma once

#include <kc/base.h>

namespace kc {

struct FallThrough {};
inline constexpr FallThrough fall_through{};

// For `return` without a value: return kc::leave;
struct Leave {};
inline constexpr Leave leave{};

struct LoopBreak {};
inline constexpr LoopBreak loop_break{};
struct LoopContinue {};
inline constexpr LoopContinue loop_continue{};

namespace detail {

enum class Leaving : unsigned char { no, returns, breaks, continues };

}  // namespace detail

// What a nest ends with: a value to return, or nothing and the function goes on behind it. T is any type with a default
// value.
template <class T>
class Flow {
 public:
  KC_INLINE Flow(FallThrough) {}
  KC_INLINE Flow(T value) : leaving_(detail::Leaving::returns), value_(static_cast<T&&>(value)) {}
  KC_INLINE Flow(LoopBreak) : leaving_(detail::Leaving::breaks) {}
  KC_INLINE Flow(LoopContinue) : leaving_(detail::Leaving::continues) {}

  KC_INLINE explicit operator bool() const { return leaving_ == detail::Leaving::returns; }
  KC_INLINE T value() { return static_cast<T&&>(value_); }
  KC_INLINE bool breaks() const { return leaving_ == detail::Leaving::breaks; }
  KC_INLINE bool continues() const { return leaving_ == detail::Leaving::continues; }
  KC_INLINE bool falls_through() const { return leaving_ == detail::Leaving::no; }

 private:
  detail::Leaving leaving_ = detail::Leaving::no;
  T value_{};
};

template <>
class Flow<void> {
 public:
  KC_INLINE Flow(FallThrough) {}
  KC_INLINE Flow(Leave) : leaving_(detail::Leaving::returns) {}
  KC_INLINE Flow(LoopBreak) : leaving_(detail::Leaving::breaks) {}
  KC_INLINE Flow(LoopContinue) : leaving_(detail::Leaving::continues) {}

  KC_INLINE explicit operator bool() const { return leaving_ == detail::Leaving::returns; }
  KC_INLINE bool breaks() const { return leaving_ == detail::Leaving::breaks; }
  KC_INLINE bool continues() const { return leaving_ == detail::Leaving::continues; }
  KC_INLINE bool falls_through() const { return leaving_ == detail::Leaving::no; }

 private:
  detail::Leaving leaving_ = detail::Leaving::no;
};

}  // namespace kc
