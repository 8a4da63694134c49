// kc::guarded(in_range, nest): a nest for kc::specialise whose accesses need no checks where `in_range` holds. It gets the
// way to reach elements first:
//
//   kc::specialise(x, y, kc::guarded(x.extent(0) <= y.extent(0), [&](auto checks, auto x, auto y) KC_INLINE_LAMBDA {
//     for (kc::Index i = 0; i < x.extent(0); ++i) checks.all(y, i) += x(i);
//   }));
//
// The copies for known layouts do not check. All other cases are one strided copy that does, so no copy is added.
#pragma once

#include <kc/index.h>
#include <kc/initialised.h>
#include <kc/slice.h>
#include <kc/specialise.h>

namespace kc {

// Elements and sub-views by their checks: all (wraparound and bounds), bounds, or wraparound. A view of a checked element
// may have to be initialised().
struct Checking {
  template <class V, class... I>
  KC_INLINE auto& all(const V& v, I... i) const {
    return kc::checked(v, i...);
  }
  template <class V, class... I>
  KC_INLINE auto& bounds(const V& v, I... i) const {
    return kc::bounded(v, i...);
  }
  template <class V, class... I>
  KC_INLINE auto& wraparound(const V& v, I... i) const {
    return kc::wrapped(v, i...);
  }
  template <Checks C, class V, class... Items>
  KC_INLINE auto slice(const V& v, const Items&... items) const {
    return kc::slice<C>(v, items...);
  }
  template <class V>
  KC_INLINE const V& initialised(const V& v, const char* name) const {
    return kc::initialised(v, name);
  }
  template <class V>
  KC_INLINE const V& initialised_attribute(const V& v) const {
    return kc::initialised_attribute(v);
  }
};

// The same where every index is known to be in range.
struct NotChecking {
  template <class V, class... I>
  KC_INLINE auto& all(const V& v, I... i) const {
    return v(i...);
  }
  template <class V, class... I>
  KC_INLINE auto& bounds(const V& v, I... i) const {
    return v(i...);
  }
  template <class V, class... I>
  KC_INLINE auto& wraparound(const V& v, I... i) const {
    return v(i...);
  }
  template <Checks, class V, class... Items>
  KC_INLINE auto slice(const V& v, const Items&... items) const {
    return kc::slice<Checks::none>(v, items...);
  }
  template <class V>
  KC_INLINE const V& initialised(const V& v, const char*) const {
    return v;
  }
  template <class V>
  KC_INLINE const V& initialised_attribute(const V& v) const {
    return v;
  }
};

namespace detail {

// A nest whose copies do not check, unless none of them fits.
template <class Nest>
struct GuardedNest {
  Nest nest;
  bool in_range;

  template <class... V>
  KC_INLINE decltype(auto) operator()(const V&... views) const {
    return nest(NotChecking{}, views...);
  }
};

template <class Nest>
KC_INLINE bool may_run(const GuardedNest<Nest>& guarded) {
  return guarded.in_range;
}

// Whether some copy was made for its layout, and not only because no bytes are shared.
template <class Tried, class... V>
inline constexpr bool has_layout_copy = false;
template <class... Tried, class... V>
inline constexpr bool has_layout_copy<Layouts<Tried...>, V...> =
    (differs<typename ChoiceOf<Tried>::Layout, Strided, V...> || ...);

template <class... Tried, class Nest, class... V>
KC_INLINE decltype(auto) run_otherwise(Layouts<Tried...>, const GuardedNest<Nest>& guarded, const V&... views) {
  // Where the types tell all layouts, views in range have a copy of their own here.
  if constexpr (!has_layout_copy<Layouts<Tried...>, V...>)
    if (guarded.in_range) return guarded(give<Strided>(views)...);
  return guarded.nest(Checking{}, give<Strided>(views)...);
}

}  // namespace detail

template <class Nest>
KC_INLINE detail::GuardedNest<Nest> guarded(bool in_range, const Nest& nest) {
  return {nest, in_range};
}

}  // namespace kc
