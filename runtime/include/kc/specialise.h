// kc::specialise(v1, v2, ..., nest): looks at the strides of the views and runs the copy of a loop nest that was
// compiled for them.
//
//   kc::specialise(src, dst, [&](auto src, auto dst) KC_INLINE_LAMBDA {
//     for (kc::Index i = 0; i < src.extent(0); ++i) dst(i) = 2 * src(i);
//   });
//
// The views whose layout is not known from their types are treated alike: all have the first layout of the list that
// fits all of them, else all stay strided. Views with a known layout keep it and cost no test. The nest is compiled
// once for each layout of the list and once for strided views; its result is returned. Views that are None or not
// initialised have no elements and fit any layout.
#pragma once

#include <kc/contiguous.h>
#include <kc/overlap.h>

namespace kc {

// The layouts to try, in order, each a layout or Disjoint of one:
//   kc::specialise<kc::Layouts<kc::Disjoint<kc::UnitLast>, kc::UnitLast>>(...)
template <class... L>
struct Layouts {};

using UnitStrides = Layouts<UnitLast, UnitFirst>;

// Layout L, and no view of non-const elements shares bytes with another view. This copy is a function of its own that
// gets the data as restrict parameters, the one place where gcc and clang both believe them. So in a nest that is
// specialised for it, what the views reach may not be reached in any other way: by pointers, globals, or views that are
// captured.
template <class L>
struct Disjoint {};

namespace detail {

template <class Choice>
struct ChoiceOf {
  using Layout = Choice;
  static constexpr bool disjoint = false;
};
template <class L>
struct ChoiceOf<Disjoint<L>> {
  using Layout = L;
  static constexpr bool disjoint = true;
};

// The layout in which a nest that asks for L gets a view of layout `From`: L where that says more.
template <int N, class From, class L>
using GivenLayout = CanonicalLayout<N, std::conditional_t<layout_converts<N, L, From>, L, From>>;

template <class V, class L>
using Given = View<typename V::Element, V::rank, GivenLayout<V::rank, typename V::Layout, L>>;

template <class L, class V>
KC_INLINE auto give(const V& v) {
  return layout_cast<typename Given<V, L>::Layout>(v);
}

template <class Choice, class... V>
KC_INLINE bool fits(const V&... v) {
  using L = typename ChoiceOf<Choice>::Layout;
  if (!(has_layout<typename Given<V, L>::Layout>(v) && ...)) return false;
  if constexpr (ChoiceOf<Choice>::disjoint) return are_disjoint(v...);
  return true;
}

template <class... V>
inline constexpr bool are_all_const = (std::is_const_v<typename V::Element> && ...);

// Disjoint says nothing new of a single view or of views that are only read.
template <class Choice, class... V>
inline constexpr bool is_disjoint_copy = ChoiceOf<Choice>::disjoint && sizeof...(V) > 1 && !are_all_const<V...>;

// Whether the nest learns something else from one choice than from the other.
template <class A, class B, class... V>
inline constexpr bool differs =
    is_disjoint_copy<A, V...> != is_disjoint_copy<B, V...> ||
    (!std::is_same_v<Given<V, typename ChoiceOf<A>::Layout>, Given<V, typename ChoiceOf<B>::Layout>> || ...);

// A choice is worth a copy of the nest if it says something else than those tried before it and than the types: with
// one axis, all layouts that have a unit stride are the same.
template <class Tried, class Choice, class... V>
inline constexpr bool is_worth_a_copy = true;
template <class... Tried, class Choice, class... V>
inline constexpr bool is_worth_a_copy<Layouts<Tried...>, Choice, V...> = differs<Choice, Strided, V...> &&
                                                                         (differs<Choice, Tried, V...> && ...);

template <class V>
KC_INLINE V with_data(V v, typename V::Element* data) {
  v.data = data;
  return v;
}

// A class, so that the one pack of view types can name the restrict pointers too.
template <class L, class... V>
struct DisjointCopy {
  template <class Nest>
  [[gnu::noinline]] static decltype(auto) run(const Nest& nest, typename V::Element* KC_RESTRICT... data,
                                              const V&... views) {
    return nest(with_data(give<L>(views), data)...);
  }
};

template <class Choice, class Nest, class... V>
KC_INLINE decltype(auto) run_copy(const Nest& nest, const V&... views) {
  using L = typename ChoiceOf<Choice>::Layout;
  if constexpr (is_disjoint_copy<Choice, V...>)
    return DisjointCopy<L, V...>::run(nest, views.data..., views...);
  else
    return nest(give<L>(views)...);
}

// What kc/guarded.h has other answers to: whether a nest may run in copies for known layouts, and what runs when every
// choice has been tried.
template <class Nest>
KC_INLINE bool may_run(const Nest&) {
  return true;
}

template <class... Tried, class Nest, class... V>
KC_INLINE decltype(auto) run_otherwise(Layouts<Tried...>, const Nest& nest, const V&... views) {
  return run_copy<Strided>(nest, views...);
}

template <class Tried, class Nest, class... V>
KC_INLINE decltype(auto) run_first_fit(Tried, Layouts<>, const Nest& nest, const V&... views) {
  return run_otherwise(Tried{}, nest, views...);
}

template <class... Tried, class Choice, class... Rest, class Nest, class... V>
KC_INLINE decltype(auto) run_first_fit(Layouts<Tried...>, Layouts<Choice, Rest...>, const Nest& nest,
                                       const V&... views) {
  if constexpr (is_worth_a_copy<Layouts<Tried...>, Choice, V...>)
    if (may_run(nest) && fits<Choice>(views...)) return run_copy<Choice>(nest, views...);
  return run_first_fit(Layouts<Tried..., Choice>{}, Layouts<Rest...>{}, nest, views...);
}

// Brings the nest, which callers write last, to the front.
template <class List, std::size_t views_before_nest>
struct NestFirst {
  template <class First, class... Rest>
  static KC_INLINE decltype(auto) run(const First& first, const Rest&... rest) {
    if constexpr (views_before_nest == 0)
      return run_first_fit(Layouts<>{}, List{}, first, rest...);
    else
      return NestFirst<List, views_before_nest - 1>::run(rest..., first);
  }
};

}  // namespace detail

template <class List = UnitStrides, class... ViewsThenNest>
KC_INLINE decltype(auto) specialise(const ViewsThenNest&... arguments) {
  return detail::NestFirst<List, sizeof...(ViewsThenNest) - 1>::run(arguments...);
}

}  // namespace kc
