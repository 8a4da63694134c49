// How a `return` inside a loop nest leaves the function around it, when the nest is the body of a lambda:
//
//   for i in range(n):                    if (auto flow = kc::specialise(v, [&](auto v) KC_INLINE_LAMBDA -> kc::Flow<double> {
//     if v[i] > 0:                 →        for (kc::Index i = 0; i < n; ++i)
//       return v[i]                           if (v(i) > 0) return v(i);
//                                           return kc::fall_through;
//                                         }))
//                                           return flow.value();
//
// Once inlined it costs nothing. `break` and `continue` stay inside a nest, which is a whole loop, and exceptions pass through.
#pragma once

#include <kc/base.h>

namespace kc {

struct FallThrough {};
inline constexpr FallThrough fall_through{};

// For `return` without a value: return kc::leave;
struct Leave {};
inline constexpr Leave leave{};

// What a nest ends with: a value to return, or nothing and the function goes on behind it. T is any type with a default value.
template <class T>
class Flow {
 public:
  KC_INLINE Flow(FallThrough) {}
  KC_INLINE Flow(T value) : returns_(true), value_(static_cast<T&&>(value)) {}

  KC_INLINE explicit operator bool() const { return returns_; }
  KC_INLINE T value() { return static_cast<T&&>(value_); }

 private:
  bool returns_ = false;
  T value_{};
};

template <>
class Flow<void> {
 public:
  KC_INLINE Flow(FallThrough) {}
  KC_INLINE Flow(Leave) : returns_(true) {}

  KC_INLINE explicit operator bool() const { return returns_; }

 private:
  bool returns_ = false;
};

}  // namespace kc
