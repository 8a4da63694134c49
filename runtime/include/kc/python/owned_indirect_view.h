// Direct views that keep their memory alive, of views with indirect axes.
#pragma once

#include <kc/indirect.h>
#include <kc/python/owner.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class V>
auto require_direct(const Owned<V>& v) {
  return own(kc::require_direct(v.view()), v.owner);
}

}  // namespace kc::py

#pragma GCC visibility pop
