// Sub-views that keep the memory alive themselves: what kc::slice and its like give, with the owner of what was sliced.
#pragma once

#include <kc/contiguous.h>
#include <kc/python/owner.h>
#include <kc/slice.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <Checks checks, class V, class... Items>
KC_INLINE auto slice(const Owned<V>& v, Items... items) {
  return own(kc::slice<checks>(v.view(), items...), v.owner);
}

template <class V>
KC_INLINE auto transpose(const Owned<V>& v) {
  return own(kc::transpose(v.view()), v.owner);
}

template <class L, class V>
KC_INLINE auto require_layout(const Owned<V>& v) {
  return own(kc::require_layout<L>(v.view()), v.owner);
}

}  // namespace kc::py

#pragma GCC visibility pop
