// kc::for_each(v, f): calls f(element) for every element, the last axis fastest.
#pragma once

#include <kc/view.h>

namespace kc {

namespace detail {

template <int axis, class T, int N, class L, class F>
KC_INLINE void for_each_from(const View<T, N, L>& v, T* data, F& f) {
  auto* bytes = reinterpret_cast<ByteOf<T>*>(data);
  for (Index i = 0; i < v.shape[axis]; ++i) {
    T* element = reinterpret_cast<T*>(bytes + i * v.stride(axis));
    if constexpr (axis + 1 < N)
      for_each_from<axis + 1>(v, element, f);
    else
      f(*element);
  }
}

}  // namespace detail

template <class T, int N, class L, class F>
KC_INLINE void for_each(const View<T, N, L>& v, F f) {
  detail::for_each_from<0>(v, v.data, f);
}

}  // namespace kc
