// Assignment of elements: kc::assign(to, from) between views, kc::fill(to, value) of one value.
//
// An axis of the source is stretched where its extent is 1, or where the source has fewer axes: those are the leading
// ones. The destination is never stretched, leading axes that it lacks have extent 1 in it: ValueError `got differing
// extents in dimension 0 (got 3 and 4)`, destination first; axes are numbered in the view that has more. A source that is None is ValueError `Dimension 0 is not direct`. Views that overlap by address are copied as if the whole source were read first;
// MemoryError where that needs memory in vain.
#pragma once

#include <kc/contiguous.h>
#include <kc/strided_copy.h>

struct _object;  // what CPython calls PyObject

namespace kc {

// Whether elements are copied by copying their bytes. Not references to Python objects: the Python part counts them,
// around copy_bytes().
template <class T>
inline constexpr bool is_plain_element = true;
template <>
inline constexpr bool is_plain_element<_object*> = false;

namespace detail {

// Adds axis k of the destination, taken from axis `source` of the source, which is negative where the source has no
// such axis.
template <class To, class From>
KC_INLINE bool add_axis(StridedCopy& copy, const To& to, const From& from, int k, int source) {
  const Index extent = to.shape[k];
  const Index given = source < 0 ? 1 : from.shape[source];
  if (KC_UNLIKELY(given != extent && given != 1)) raise_differing_extents(source > k ? source : k, extent, given);
  copy.add({extent, to.strides[k], given == 1 ? 0 : from.strides[source]});
  return extent != 0;
}

// Adds all axes; false where the destination has no elements.
template <class To, class From>
KC_INLINE bool add_axes(StridedCopy& copy, const To& to, const From& from) {
  constexpr int lacking = From::rank - To::rank;
  for (int k = 0; k < lacking; ++k)
    if (KC_UNLIKELY(from.shape[k] != 1)) raise_differing_extents(k, 1, from.shape[k]);
  bool any = true;
  for (int k = 0; k < To::rank; ++k) any &= add_axis(copy, to, from, k, k + lacking);
  return any;
}

// A source that is None, whose extents of 0 fitted.
template <class From>
KC_INLINE void refuse_none_source(const From& from, int axis) {
  if (KC_UNLIKELY(from.is_none())) raise(ErrorKind::value_error, "Dimension %d is not direct", axis);
}

template <class To, class From>
void copy_views(const To& to, const From& from) {
  StridedCopy copy{reinterpret_cast<char*>(to.data), reinterpret_cast<const char*>(from.data),
                   sizeof(typename To::Element)};
  if (KC_LIKELY(add_axes(copy, to, from))) return run(copy);
  refuse_none_source(from, To::rank - From::rank);
}

}  // namespace detail

// assign() for elements of any kind, byte by byte.
template <class T, int N, class L, class U, int M, class K>
inline void copy_bytes(const View<T, N, L>& to, const View<U, M, K>& from) {
  static_assert(!std::is_const_v<T>, "the elements of the destination are const");
  static_assert(std::is_same_v<T, std::remove_const_t<U>>, "elements are of one type");
  detail::copy_views(to, from);
}

template <class T, int N, class L, class U, int M, class K>
KC_INLINE void assign(const View<T, N, L>& to, const View<U, M, K>& from) {
  static_assert(is_plain_element<T>, "references are assigned by kc::py");
  copy_bytes(to, from);
}

template <class T, int N, class L>
inline void fill(const View<T, N, L>& to, std::common_type_t<T> value) {
  static_assert(is_plain_element<T>, "references are assigned by kc::py");
  copy_bytes(to, View<T, 1>{&value, {1}, {0}});
}

}  // namespace kc
