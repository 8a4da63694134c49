// Elements with the checks that a directive asks for:
//   checked   boundscheck and wraparound        bounded   boundscheck alone
//   wrapped   wraparound alone                  v(i, j)   neither
// Indices may be of any integer type; negative ones count from the end under wraparound. IndexError names the last axis
// that fails, as users know it: axes are checked from the last to the first.
#pragma once

#include <kc/error.h>
#include <kc/view.h>

namespace kc {

namespace detail {

template <class I, bool = std::is_enum_v<I>>
struct IntegerOf {
  using Type = I;
};
template <class I>
struct IntegerOf<I, true> {
  using Type = std::underlying_type_t<I>;
};

template <class I>
inline constexpr bool is_signed_index = std::is_signed_v<typename IntegerOf<I>::Type>;

template <class I>
KC_INLINE Index wrap(I i, Index extent) {
  static_assert(std::is_integral_v<typename IntegerOf<I>::Type>, "an index is an integer");
  const auto k = static_cast<Index>(i);
  if constexpr (is_signed_index<I>) return k < 0 ? k + extent : k;
  return k;
}

// An unsigned index of 64 bits above the range of Index is out of range as well: compared unsigned, both ends are one
// test.
KC_INLINE bool in_range(Index i, Index extent) {
  return static_cast<std::size_t>(i) < static_cast<std::size_t>(extent);
}

template <bool wraparound, bool boundscheck, class V, class I>
KC_INLINE Index resolve(const V& v, int axis, I index) {
  Index i = static_cast<Index>(index);
  if constexpr (wraparound) i = wrap(index, v.extent(axis));
  if constexpr (boundscheck)
    if (KC_UNLIKELY(!in_range(i, v.extent(axis)))) raise_index_error(axis);
  return i;
}

// Resolves the indices of axes axis, axis + 1, ... into i, the last one first.
template <bool wraparound, bool boundscheck, int axis, class V, class First, class... Rest>
KC_INLINE void resolve_from(const V& v, Index* i, First first, Rest... rest) {
  if constexpr (sizeof...(Rest) > 0) resolve_from<wraparound, boundscheck, axis + 1>(v, i, rest...);
  i[axis] = resolve<wraparound, boundscheck>(v, axis, first);
}

template <bool wraparound, bool boundscheck, class V, class... I>
KC_INLINE auto& element(const V& v, I... indices) {
  static_assert(sizeof...(I) == V::rank, "one index for each axis");
  Index i[V::rank];
  resolve_from<wraparound, boundscheck, 0>(v, i, indices...);
  return *address_at(v, i);
}

}  // namespace detail

template <class V, class... I>
KC_INLINE auto& checked(const V& v, I... i) {
  return detail::element<true, true>(v, i...);
}

template <class V, class... I>
KC_INLINE auto& bounded(const V& v, I... i) {
  return detail::element<false, true>(v, i...);
}

template <class V, class... I>
KC_INLINE auto& wrapped(const V& v, I... i) {
  return detail::element<true, false>(v, i...);
}

// v.shape[axis], v.strides[axis], v.suboffsets[axis] for an axis that is not known to be one: negative ones count from
// the last, and IndexError `Out of bounds on buffer access (axis 0)`.
template <class V, class I>
KC_INLINE int checked_axis(const V&, I axis) {
  const Index k = detail::wrap(axis, V::rank);
  if (KC_UNLIKELY(!detail::in_range(k, V::rank))) raise_index_error(0);
  return static_cast<int>(k);
}

namespace detail {

template <class V, class I>
KC_INLINE bool has_axis(I axis) {
  return static_cast<unsigned long long>(axis) < static_cast<unsigned long long>(V::rank);
}

}  // namespace detail

template <class V, class I>
KC_INLINE Index checked_extent(const V& v, I axis) {
  return v.extent(checked_axis(v, axis));
}

template <class V, class I>
KC_INLINE Index checked_stride(const V& v, I axis) {
  return v.stride(checked_axis(v, axis));
}

template <class V, class I>
KC_INLINE Index checked_suboffset(const V& v, I axis) {
  return suboffset(v, checked_axis(v, axis));
}

// Without checks: C's arrays of extents go on behind the last axis, with zeros.
template <class V, class I>
KC_INLINE Index extent_or_zero(const V& v, I axis) {
  return detail::has_axis<V>(axis) ? v.extent(static_cast<int>(axis)) : 0;
}

template <class V, class I>
KC_INLINE Index stride_or_zero(const V& v, I axis) {
  return detail::has_axis<V>(axis) ? v.stride(static_cast<int>(axis)) : 0;
}

template <class V, class I>
KC_INLINE Index suboffset_or_zero(const V& v, I axis) {
  return detail::has_axis<V>(axis) ? suboffset(v, static_cast<int>(axis)) : 0;
}

}  // namespace kc
