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
//
// A sum over the elements waits in each iteration for the one before, and compilers give one loop one sum. So with
// kc::Order::any_sum innermost loops that are not short stay as they are: those of several rows overlap.
//
// Where the iterations may run in any order as far as the code tells (kc::Order::any and any_sum), and the first axis of every view is
// the near one in memory, as in Fortran-ordered arrays, the nest gets the axes of views and loops in reverse. That is left
// alone where elements that are written share bytes with others.
#pragma once

#include <kc/contiguous.h>
#include <kc/overlap.h>

namespace kc {

enum class Order { as_written, any, any_sum };

namespace detail {

template <class T, int N, class L>
KC_INLINE bool is_first_axis_near(const View<T, N, L>& v) {
  return distance(v.strides[0]) < distance(v.strides[N - 1]);
}

// Element (i, j, ...) of one is element (i, j, ...) of the other.
template <class A, class B>
KC_INLINE bool is_same_window(const A& a, const B& b) {
  bool same = sizeof(typename A::Element) == sizeof(typename B::Element) &&
              static_cast<const void*>(a.data) == static_cast<const void*>(b.data);
  for (int k = 0; k < A::rank; ++k) same = same && a.strides[k] == b.strides[k];
  return same;
}

template <class A, class B>
KC_INLINE bool is_independent(const A& a, const B& b) {
  return !is_written<A, B> || is_same_window(a, b) || !may_overlap(a, b);
}

KC_INLINE bool are_independent() {
  return true;
}

// Whether iterations that each work on one element of every view do not depend on each other.
template <class First, class... Rest>
KC_INLINE bool are_independent(const First& first, const Rest&... rest) {
  if (!std::is_const_v<typename First::Element> && !is_injective(first)) return false;
  return (is_independent(first, rest) && ...) && are_independent(rest...);
}

}  // namespace detail

template <int N, Order order = Order::as_written>
class Grid {
 public:
  template <class... V>
  KC_INLINE explicit Grid(const Index (&extents)[N], const V&... views)
      : is_reversed_(may_reverse(extents, views...)), is_flat_(!keeps_rows(extents) && (covers(extents, views) && ...)) {
    for (int k = 0; k < N; ++k) extents_[k] = extents[is_reversed_ ? N - 1 - k : k];
    if (is_flat_)
      for (int k = 0; k < N - 1; ++k) extents_[N - 1] *= extents_[k], extents_[k] = 1;
  }

  KC_INLINE Index extent(int axis) const { return extents_[axis]; }

  // A view in the shape of the grid.
  template <class T, class L>
  KC_INLINE View<T, N, L> of(View<T, N, L> v) const {
    if (is_flat_) {
      for (int k = 0; k < N; ++k) v.shape[k] = extents_[k];
      detail::set_contiguous_strides(v.shape, v.strides, N, sizeof(T), false);
    } else if (is_reversed_) {
      for (int k = 0; k < N / 2; ++k) {
        std::swap(v.shape[k], v.shape[N - 1 - k]);
        std::swap(v.strides[k], v.strides[N - 1 - k]);
      }
    }
    return v;
  }

 private:
  // Needs is_reversed_.
  KC_INLINE bool keeps_rows(const Index (&extents)[N]) const {
    constexpr Index short_row = 32;
    return order == Order::any_sum && extents[is_reversed_ ? 0 : N - 1] >= short_row;
  }

  template <class... V>
  static KC_INLINE bool may_reverse(const Index (&extents)[N], const V&... views) {
    // A layout that the type promises is one of the axes as they are.
    constexpr bool are_strided = (std::is_same_v<typename V::Layout, Strided> && ...);
    if constexpr (order != Order::as_written && are_strided)
      return (detail::is_first_axis_near(views) && ...) && (is_within(extents, views) && ...) &&
             detail::are_independent(views...);
    return false;
  }

  // Then no access can fail, so that it does not matter which would have failed first.
  template <class V>
  static KC_INLINE bool is_within(const Index (&extents)[N], const V& v) {
    for (int k = 0; k < N; ++k)
      if (extents[k] > v.shape[k]) return false;
    return true;
  }

  template <class T, class L>
  KC_INLINE bool covers(const Index (&extents)[N], const View<T, N, L>& v) const {
    for (int k = 0; k < N; ++k)
      if (extents[k] != v.shape[k]) return false;
    return is_reversed_ ? is_f_contiguous(v) : is_c_contiguous(v);
  }

  bool is_reversed_;
  bool is_flat_;
  Index extents_[N];
};

}  // namespace kc
