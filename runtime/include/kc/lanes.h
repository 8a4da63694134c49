// kc::Lanes: the sum or product of floats that a loop takes in any order, under the directive `reassociate`. Each iteration adds
// to one of several partial results, so that none waits for the one before, and vector units hold several of them at once:
//
//   kc::Lanes<double> total_lanes(0);
//   kc::in_lanes(0, n, [&](kc::Index i, int lane) KC_INLINE_LAMBDA {
//     total_lanes[lane] += x(i) * y(i);
//   });
//   total += total_lanes.sum();
//
// How many there are depends on nothing, so results are the same for all compilers, flags and vector units.
#pragma once

#include <type_traits>

#include <kc/number.h>

namespace kc {

constexpr int lane_count = 16;

template <class T>
class Lanes {
 public:
  KC_INLINE explicit Lanes(T neutral) {
    for (T& lane : lanes_) lane = neutral;
  }
  KC_INLINE T& operator[](int lane) { return lanes_[lane]; }

  KC_INLINE T sum() const {
    return folded([](T a, T b) { return a + b; });
  }
  KC_INLINE T product() const {
    return folded([](T a, T b) { return a * b; });
  }

 private:
  template <class Combine>
  KC_INLINE T folded(Combine combine) const {
    T partial[lane_count];
    for (int lane = 0; lane < lane_count; ++lane) partial[lane] = lanes_[lane];
    for (int width = lane_count / 2; width > 0; width /= 2)
      for (int lane = 0; lane < width; ++lane) partial[lane] = combine(partial[lane], partial[lane + width]);
    return partial[0];
  }

  T lanes_[lane_count];
};

// Calls body(i, lane) for each i from first to before last, in order.
template <class Counter, class Body>
KC_INLINE void in_lanes(Counter first, Counter last, Body body) {
  if (!(first < last)) return;
  using U = Unsigned<Counter>;
  const auto trips = static_cast<U>(static_cast<U>(last) - static_cast<U>(first));
  const auto full = static_cast<Counter>(last - static_cast<Counter>(trips % lane_count));
  Counter i = first;
  for (; i < full; i = static_cast<Counter>(i + lane_count)) {
    // As a loop it is vectorised whatever stands in it; unrolled, only some bodies are.
#pragma GCC unroll 1
    for (int lane = 0; lane < lane_count; ++lane) body(static_cast<Counter>(i + lane), lane);
  }
  for (int lane = 0; i < last; ++i, ++lane) body(i, lane);
}

}  // namespace kc
