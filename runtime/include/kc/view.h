// kc::View: a typed window on memory that somebody else owns.
#pragma once

#include <kc/base.h>
#include <kc/layout.h>

#include <utility>

namespace kc {

inline constexpr int max_rank = 8;

template <class T>
using ByteOf = std::conditional_t<std::is_const_v<T>, const char, char>;

// N axes over elements of type T (const T where the view is read-only). Extents are numbers of elements, never
// negative; strides are in bytes and always filled in, whatever the layout promises. Trivially copyable. `data` is null
// for a view that is not initialised, none_data() for one that is None; the extents are 0 in both.
template <class T, int N, class L = Strided>
struct View {
  static_assert(1 <= N && N <= max_rank);
  using Element = T;
  using Layout = L;
  static constexpr int rank = N;

  T* data = nullptr;
  Index shape[N] = {};
  Index strides[N] = {};

  static KC_INLINE View none() {
    View v;
    v.data = static_cast<T*>(none_data());
    return v;
  }

  KC_INLINE bool is_none() const { return data == static_cast<T*>(none_data()); }
  KC_INLINE bool is_initialised() const { return data != nullptr; }
  KC_INLINE Index extent(int axis) const { return shape[axis]; }
  // In bytes, with what the layout knows.
  KC_INLINE Index stride(int axis) const {
    if (is_unit_last<N, L> && axis == N - 1) return sizeof(T);
    if (is_unit_first<N, L> && axis == 0) return sizeof(T);
    return strides[axis];
  }

  // The element at these indices, of any integer type, not checked.
  template <class... I>
  KC_INLINE T& operator()(I... i) const;

  // To a layout that promises less, and to const elements.
  template <class U, class M,
            class = std::enable_if_t<std::is_convertible_v<T (*)[], U (*)[]> && layout_converts<N, L, M> &&
                                     !std::is_same_v<View<U, N, M>, View>>>
  KC_INLINE operator View<U, N, M>() const {
    View<U, N, M> v;
    v.data = data;
    // What the layout knows stays known to a function that is inlined.
    for (int k = 0; k < N; ++k) v.shape[k] = shape[k], v.strides[k] = stride(k);
    return v;
  }
};

// Where v.suboffsets[axis] is asked of a view without indirect axes; 0 where it is None, as for all its fields.
template <class T, int N, class L>
KC_INLINE Index suboffset(const View<T, N, L>& v, int) {
  return v.is_none() ? 0 : -1;
}

namespace detail {

template <class T, int N, class L, int... K>
KC_INLINE Index offset_in_bytes(const View<T, N, L>& v, const Index (&i)[N], std::integer_sequence<int, K...>) {
  return (Index{0} + ... + (i[K] * v.stride(K)));
}

}  // namespace detail

// The address of the element at these indices, not checked. They may lie outside the extents as long as nobody reads
// there.
template <class T, int N, class L>
KC_INLINE T* address_at(const View<T, N, L>& v, const Index (&i)[N]) {
  auto* bytes = reinterpret_cast<ByteOf<T>*>(v.data);
  return reinterpret_cast<T*>(bytes + detail::offset_in_bytes(v, i, std::make_integer_sequence<int, N>{}));
}

template <class V, class... I>
KC_INLINE auto* address(const V& v, I... indices) {
  static_assert(sizeof...(I) == V::rank, "one index for each axis");
  const Index i[V::rank] = {static_cast<Index>(indices)...};
  return address_at(v, i);
}

template <class T, int N, class L>
template <class... I>
KC_INLINE T& View<T, N, L>::operator()(I... i) const {
  return *address(*this, i...);
}

// The axes in reverse order, over the same elements.
template <class L>
struct TransposedLayout {
  using Type = L;
};
template <>
struct TransposedLayout<UnitLast> {
  using Type = UnitFirst;
};
template <>
struct TransposedLayout<UnitFirst> {
  using Type = UnitLast;
};
template <>
struct TransposedLayout<ContigC> {
  using Type = ContigF;
};
template <>
struct TransposedLayout<ContigF> {
  using Type = ContigC;
};

template <class T, int N, class L>
KC_INLINE auto transpose(const View<T, N, L>& v) {
  View<T, N, CanonicalLayout<N, typename TransposedLayout<L>::Type>> t;
  t.data = v.data;
  for (int k = 0; k < N; ++k) t.shape[k] = v.shape[N - 1 - k], t.strides[k] = v.strides[N - 1 - k];
  return t;
}

}  // namespace kc
