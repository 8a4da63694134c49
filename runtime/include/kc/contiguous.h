// Contiguity: its tests, the strides that make it, and changes of a view's layout. Axes of extent <= 1 do not count,
// and a view without elements is contiguous in every way.
#pragma once

#include <kc/error.h>
#include <kc/view.h>

namespace kc {

template <class T, int N, class L>
KC_INLINE Index size(const View<T, N, L>& v) {
  Index n = 1;
  for (int k = 0; k < N; ++k) n *= v.shape[k];
  return n;
}

template <class T, int N, class L>
KC_INLINE Index nbytes(const View<T, N, L>& v) {
  return size(v) * static_cast<Index>(sizeof(T));
}

namespace detail {

// Axis k counted from the fastest one of the order.
constexpr int axis_in_order(int k, int rank, bool fortran) {
  return fortran ? k : rank - 1 - k;
}

inline bool is_contiguous(const Index* shape, const Index* strides, int rank, Index item, bool fortran) {
  Index expected = item;
  bool contiguous = true;
  for (int k = 0; k < rank; ++k) {
    const int axis = axis_in_order(k, rank, fortran);
    if (shape[axis] == 0) return true;
    if (shape[axis] > 1 && strides[axis] != expected) contiguous = false;
    expected *= shape[axis];
  }
  return contiguous;
}

inline bool has_contiguous_strides(const Index* shape, const Index* strides, int rank, Index item, bool fortran) {
  for (int k = 0; k < rank; ++k) {
    const int axis = axis_in_order(k, rank, fortran);
    if (strides[axis] != item) return false;
    item *= shape[axis];
  }
  return true;
}

inline void set_contiguous_strides(const Index* shape, Index* strides, int rank, Index item, bool fortran) {
  for (int k = 0; k < rank; ++k) {
    const int axis = axis_in_order(k, rank, fortran);
    strides[axis] = item;
    item *= shape[axis];
  }
}

}  // namespace detail

template <class T, int N, class L>
KC_INLINE bool is_c_contiguous(const View<T, N, L>& v) {
  if constexpr (is_contig_c<N, L>) return true;
  return detail::is_contiguous(v.shape, v.strides, N, sizeof(T), false);
}

template <class T, int N, class L>
KC_INLINE bool is_f_contiguous(const View<T, N, L>& v) {
  if constexpr (is_contig_f<N, L>) return true;
  return detail::is_contiguous(v.shape, v.strides, N, sizeof(T), true);
}

// What `v.is_c_contig()` and `v.is_f_contig()` tell: whether every stride is that of the order, also along axes of one
// element, where another would do as well. None has no order.
template <class T, int N, class L>
inline bool has_c_strides(const View<T, N, L>& v) {
  return !v.is_none() && detail::has_contiguous_strides(v.shape, v.strides, N, sizeof(T), false);
}

template <class T, int N, class L>
inline bool has_f_strides(const View<T, N, L>& v) {
  return !v.is_none() && detail::has_contiguous_strides(v.shape, v.strides, N, sizeof(T), true);
}

// A view of `data` without gaps, in C order (Fortran order for ContigF and UnitFirst), one extent for each axis.
template <class L = ContigC, class T, class... Extents>
KC_INLINE auto contiguous_view(T* data, Extents... extents) {
  constexpr int rank = sizeof...(Extents);
  View<T, rank, L> v{data, {static_cast<Index>(extents)...}, {}};
  detail::set_contiguous_strides(v.shape, v.strides, rank, sizeof(T), is_unit_first<rank, L>);
  return v;
}

// Whether a view keeps the promise of layout L. What the types tell costs nothing.
template <class L, class T, int N, class From>
KC_INLINE bool has_layout(const View<T, N, From>& v) {
  if constexpr (layout_converts<N, From, L>)
    return true;
  else if constexpr (is_contig_c<N, L> && N > 1)
    return is_c_contiguous(v);
  else if constexpr (is_contig_f<N, L> && N > 1)
    return is_f_contiguous(v);
  else {
    constexpr int axis = is_unit_last<N, L> ? N - 1 : 0;
    return v.shape[axis] <= 1 || v.strides[axis] == static_cast<Index>(sizeof(T));
  }
}

// The same view with layout L, which the caller knows to hold.
template <class L, class T, int N, class From>
KC_INLINE View<T, N, L> layout_cast(const View<T, N, From>& v) {
  View<T, N, L> w;
  w.data = v.data;
  for (int k = 0; k < N; ++k) w.shape[k] = v.shape[k], w.strides[k] = v.strides[k];
  return w;
}

// The same view with layout L; ValueError `Buffer and memoryview are not contiguous in the same dimension.` where it
// does not hold.
template <class L, class T, int N, class From>
KC_INLINE View<T, N, L> require_layout(const View<T, N, From>& v) {
  if (KC_UNLIKELY(!has_layout<L>(v))) raise_not_contiguous();
  return layout_cast<L>(v);
}

// For nests that collapse into one loop: whether all these types of view are C-contiguous, and whether the extents
// agree too.
template <class... V>
inline constexpr bool are_contig_c = (is_contig_c<V::rank, typename V::Layout> && ...);

template <class First, class... Rest>
KC_INLINE bool have_same_shape(const First& first, const Rest&... rest) {
  static_assert(((Rest::rank == First::rank) && ...), "views with as many axes");
  bool same = true;
  for (int k = 0; k < First::rank; ++k) same &= ((rest.shape[k] == first.shape[k]) && ...);
  return same;
}

// All elements of a contiguous view as one axis, in the order in which they lie in memory.
template <class T, int N, class L>
KC_INLINE View<T, 1, ContigC> flatten(const View<T, N, L>& v) {
  static_assert(is_contig_c<N, L> || is_contig_f<N, L>, "only contiguous views are one axis");
  return View<T, 1, ContigC>{v.data, {size(v)}, {sizeof(T)}};
}

}  // namespace kc
