// kc::Box: the bounds of the loops of a perfect nest that may run in reversed order, the innermost first. In the copies of
// the nest for views whose near axis is another one than the loops walk along, they do (kc::Interchanged):
//
//   const kc::Box<2> box({1, 0}, {a.extent(0), a.extent(1)});
//   kc::specialise<kc::Layouts<kc::UnitLast, kc::Interchanged<kc::UnitFirst>>>(a, [&](auto a) KC_INLINE_LAMBDA {
//     const auto order = box.order<kc::UnitFirst>(a);
//     for (kc::Index outer = order.first(0); outer < order.last(0); ++outer)
//       for (kc::Index inner = order.first(1); inner < order.last(1); ++inner) {
//         const kc::Index i = order.index(0, outer, inner), j = order.index(1, outer, inner);
//         a(i, j) += a(i - 1, j);
//       }
//   });
#pragma once

#include <kc/view.h>

namespace kc {

// Loops are numbered from the outermost as they run; counters as they were written.
template <int N, bool reversed>
struct LoopOrder {
  Index first_[N];
  Index last_[N];

  static KC_INLINE constexpr int as_written(int loop) { return reversed ? N - 1 - loop : loop; }
  KC_INLINE Index first(int loop) const { return first_[as_written(loop)]; }
  KC_INLINE Index last(int loop) const { return last_[as_written(loop)]; }

  template <class... Counters>
  KC_INLINE Index index(int counter, Counters... counters) const {
    const Index values[N] = {counters...};
    return values[as_written(counter)];
  }
};

template <int N>
class Box {
 public:
  KC_INLINE Box(const Index (&first)[N], const Index (&last)[N]) {
    for (int k = 0; k < N; ++k) first_[k] = first[k], last_[k] = last[k];
  }

  // Reversed if the view has this layout in the copy that runs.
  template <class ReversedFor, class V>
  KC_INLINE auto order(const V&) const {
    LoopOrder<N, std::is_same_v<typename V::Layout, ReversedFor>> order;
    for (int k = 0; k < N; ++k) order.first_[k] = first_[k], order.last_[k] = last_[k];
    return order;
  }

 private:
  Index first_[N];
  Index last_[N];
};

}  // namespace kc
