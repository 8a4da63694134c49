// kc::Grid: the extents of a perfect nest that works on element (i, j, ...) of its views in iteration (i, j, ...), whatever
// that does. Where all views are contiguous and just as large, the outer loops run once and the innermost over all elements:
//
//   const kc::Grid<2> grid({a.extent(0), a.extent(1)}, a, b);
//   kc::specialise(grid.of(a), grid.of(b), [&](auto a, auto b) KC_INLINE_LAMBDA {
//     for (kc::Index i = 0; i < grid.extent(0); ++i)
//       for (kc::Index j = 0; j < grid.extent(1); ++j) b(i, j) = 2 * a(i, j);
//   });
//
// Short innermost loops, as over the channels of pixels, gain by it; it costs no copy of the nest.
#pragma once

#include <kc/contiguous.h>

namespace kc {

template <int N>
class Grid {
 public:
  template <class... V>
  KC_INLINE explicit Grid(const Index (&extents)[N], const V&... views) : is_flat_((covers(extents, views) && ...)) {
    Index all = 1;
    for (int k = 0; k < N; ++k) all *= extents[k];
    for (int k = 0; k < N; ++k) extents_[k] = !is_flat_ ? extents[k] : k < N - 1 ? 1 : all;
  }

  KC_INLINE Index extent(int axis) const { return extents_[axis]; }

  // A view in the shape of the grid.
  template <class T, class L>
  KC_INLINE View<T, N, L> of(View<T, N, L> v) const {
    if (!is_flat_) return v;
    for (int k = 0; k < N; ++k) v.shape[k] = extents_[k];
    detail::set_contiguous_strides(v.shape, v.strides, N, sizeof(T), false);
    return v;
  }

 private:
  template <class T, class L>
  static KC_INLINE bool covers(const Index (&extents)[N], const View<T, N, L>& v) {
    for (int k = 0; k < N; ++k)
      if (extents[k] != v.shape[k]) return false;
    return is_c_contiguous(v);
  }

  bool is_flat_;
  Index extents_[N];
};

}  // namespace kc
