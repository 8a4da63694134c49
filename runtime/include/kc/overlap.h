// Which bytes a view can touch, and whether two views share some.
#pragma once

#include <kc/view.h>

#include <cstdint>

namespace kc {

// [first, last), empty for a view without elements. Addresses are integers: they are compared across allocations.
struct ByteRange {
  std::uintptr_t first;
  std::uintptr_t last;
};

namespace detail {

KC_INLINE ByteRange byte_range(const void* data, const Index* shape, const Index* strides, int rank, Index item) {
  Index low = 0;
  Index high = item;
  bool empty = false;
  for (int k = 0; k < rank; ++k) {
    const Index reach = (shape[k] - 1) * strides[k];
    (reach < 0 ? low : high) += reach;
    empty |= shape[k] == 0;
  }
  const auto base = reinterpret_cast<std::uintptr_t>(data);
  if (empty) return {base, base};
  return {base + static_cast<std::uintptr_t>(low), base + static_cast<std::uintptr_t>(high)};
}

}  // namespace detail

// An axis that is known to have unit stride only reaches up.
template <class T, int N, class L>
KC_INLINE ByteRange byte_range(const View<T, N, L>& v) {
  constexpr int unit_axis = is_unit_last<N, L> ? N - 1 : is_unit_first<N, L> ? 0 : -1;
  Index low = 0;
  Index high = sizeof(T);
  bool empty = false;
  for (int k = 0; k < N; ++k) {
    const Index reach = (v.shape[k] - 1) * v.stride(k);
    (k != unit_axis && reach < 0 ? low : high) += reach;
    empty |= v.shape[k] == 0;
  }
  const auto base = reinterpret_cast<std::uintptr_t>(v.data);
  if (empty) return {base, base};
  return {base + static_cast<std::uintptr_t>(low), base + static_cast<std::uintptr_t>(high)};
}

// Ranges without bytes overlap nothing.
KC_INLINE bool overlap(ByteRange a, ByteRange b) {
  return a.first < b.last && b.first < a.last && a.first < a.last && b.first < b.last;
}

// By address range: interleaved views (two columns of one array) count as overlapping.
template <class A, class B>
KC_INLINE bool may_overlap(const A& a, const B& b) {
  return overlap(byte_range(a), byte_range(b));
}

namespace detail {

template <class A, class B>
inline constexpr bool is_written = !std::is_const_v<typename A::Element> || !std::is_const_v<typename B::Element>;

template <class A, class... Others>
KC_INLINE bool disjoint_from_others(const A& a, const Others&... others) {
  return ((!is_written<A, Others> || !may_overlap(a, others)) && ...);
}

KC_INLINE Index distance(Index stride) {
  return stride < 0 ? -stride : stride;
}

// Whether no two elements share bytes, for views whose axes follow each other from near to far or from far to near.
template <class T, int N, class L>
KC_INLINE bool is_injective(const View<T, N, L>& v) {
  const bool from_last = distance(v.strides[N - 1]) < distance(v.strides[0]);
  Index reach = sizeof(T);
  for (int k = 0; k < N; ++k) {
    const int axis = from_last ? N - 1 - k : k;
    if (v.shape[axis] <= 1) continue;
    if (distance(v.strides[axis]) < reach) return false;
    reach += (v.shape[axis] - 1) * distance(v.strides[axis]);
  }
  return true;
}

// Elements of an axis without stride are one element. Nothing is said of other views that overlap themselves.
template <class T, int N, class L>
KC_INLINE bool repeats_elements(const View<T, N, L>& v) {
  bool repeats = false;
  for (int k = 0; k < N; ++k) repeats |= v.stride(k) == 0 && v.shape[k] > 1;
  return repeats;
}

}  // namespace detail

// Whether no view that can be written shares bytes with another one, or repeats its elements along an axis. Views of
// const elements may overlap each other.
KC_INLINE bool are_disjoint() {
  return true;
}

template <class First, class... Rest>
KC_INLINE bool are_disjoint(const First& first, const Rest&... rest) {
  if (!std::is_const_v<typename First::Element> && detail::repeats_elements(first)) return false;
  return detail::disjoint_from_others(first, rest...) && are_disjoint(rest...);
}

}  // namespace kc
