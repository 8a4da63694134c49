// kc::specialise(v1, v2, ..., nest): looks at the strides of the views and runs the copy of a loop nest that was
// compiled for them.
//
//   kc::specialise(src, dst, [&](auto src, auto dst) KC_INLINE_LAMBDA {
//     for (kc::Index i = 0; i < src.extent(0); ++i) dst(i) = 2 * src(i);
//   });
//
// The views whose layout is not known from their types are treated alike: all have the first layout of the list that
// fits all of them, else all stay strided. Views with a known layout keep it and cost no test. The nest is compiled
// once for each choice of the list and once for strided views; its result is returned. Views that are None or not
// initialised have no elements and fit any layout.
#pragma once

#include <kc/contiguous.h>
#include <kc/copy_counts.h>
#include <kc/overlap.h>
#include <kc/vector_unit.h>

namespace kc {

// The choices to try, in order. A choice is a layout, or what stands below of one:
//   kc::specialise<kc::Layouts<kc::Disjoint<kc::UnitLast>, kc::UnitLast>>(...)
template <class... Choice>
struct Layouts {};

using UnitStrides = Layouts<UnitLast, UnitFirst>;

// Layout L, and no view of non-const elements shares bytes with another view. This copy is a function of its own that
// gets the data as restrict parameters, the one place where gcc and clang both believe them, and the nest by value, so
// that what it captured by value cannot be reached through views either. In a nest that is specialised for it, what the
// views reach may not be reached in any other way: by pointers, globals, or views that are captured.
template <class L>
struct Disjoint {};

// The same, and no view repeats elements that can be written: iterations may run in another order (kc/box.h). Where nothing
// is written, this asks for the layout alone.
template <class L>
struct Interchanged {};

// The same, as three functions of their own: for any processor of the architecture, for AVX2, and for AVX-512.
template <class Choice>
struct Multiversion {};

namespace detail {

template <class Choice>
struct ChoiceOf {
  using Layout = Choice;
  static constexpr bool disjoint = false;
  static constexpr bool interchanged = false;
  static constexpr bool multiversion = false;
};
template <class L>
struct ChoiceOf<Disjoint<L>> {
  using Layout = L;
  static constexpr bool disjoint = true;
  static constexpr bool interchanged = false;
  static constexpr bool multiversion = false;
};
template <class L>
struct ChoiceOf<Interchanged<L>> : ChoiceOf<Disjoint<L>> {
  static constexpr bool interchanged = true;
};
template <class Choice>
struct ChoiceOf<Multiversion<Choice>> : ChoiceOf<Choice> {
  static constexpr bool multiversion = true;
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

template <class A, class B>
inline constexpr bool may_share_elements =
    is_written<A, B> && std::is_same_v<std::remove_cv_t<typename A::Element>, std::remove_cv_t<typename B::Element>>;

// Compilers tell elements of different types apart by themselves.
template <class... V>
inline constexpr bool is_disjointness_news = false;
template <class First, class... Rest>
inline constexpr bool is_disjointness_news<First, Rest...> = (may_share_elements<First, Rest> || ...) ||
                                                             is_disjointness_news<Rest...>;

template <class Choice, class... V>
inline constexpr bool is_disjoint_copy = ChoiceOf<Choice>::disjoint && is_disjointness_news<V...>;

template <class V>
KC_INLINE bool is_written_once(const V& v) {
  return std::is_const_v<typename V::Element> || is_injective(v);
}

template <class Choice, class... V>
KC_INLINE bool fits(const V&... v) {
  using L = typename ChoiceOf<Choice>::Layout;
  if (!(has_layout<typename Given<V, L>::Layout>(v) && ...)) return false;
  if constexpr (ChoiceOf<Choice>::interchanged)
    if (!(is_written_once(v) && ...)) return false;
  if constexpr (is_disjoint_copy<Choice, V...> || ChoiceOf<Choice>::interchanged) return are_disjoint(give<L>(v)...);
  return true;
}

// Whether the nest learns something else from one choice than from the other.
template <class A, class B, class... V>
inline constexpr bool differs =
    is_disjoint_copy<A, V...> != is_disjoint_copy<B, V...> ||
    ChoiceOf<A>::multiversion != ChoiceOf<B>::multiversion ||
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

// Functions that run a nest and are not inlined. A class, so that the one pack of view types can name the restrict
// pointers too.
template <class Choice, class... V>
struct SeparateCopy {
  template <class Nest>
  KC_BASELINE static decltype(auto) run(Nest nest, typename V::Element* KC_RESTRICT... data, V... views) {
    return nest(with_data(views, data)...);
  }
  template <class Nest>
  KC_AVX2 static decltype(auto) run_avx2(Nest nest, typename V::Element* KC_RESTRICT... data, V... views) {
    return nest(with_data(views, data)...);
  }
  template <class Nest>
  KC_AVX512 static decltype(auto) run_avx512(Nest nest, typename V::Element* KC_RESTRICT... data, V... views) {
    return nest(with_data(views, data)...);
  }
};

// Nothing is known of what the views share.
template <class... V>
struct SeparateCopy<Strided, V...> {
  template <class Nest>
  KC_BASELINE static decltype(auto) run(Nest nest, typename V::Element*..., V... views) {
    return nest(views...);
  }
  template <class Nest>
  KC_AVX2 static decltype(auto) run_avx2(Nest nest, typename V::Element*..., V... views) {
    return nest(views...);
  }
  template <class Nest>
  KC_AVX512 static decltype(auto) run_avx512(Nest nest, typename V::Element*..., V... views) {
    return nest(views...);
  }
};

template <class Choice, class Nest, class... V>
KC_INLINE decltype(auto) run_separately(const Nest& nest, const V&... views) {
  using Copy = SeparateCopy<std::conditional_t<is_disjoint_copy<Choice, V...>, Disjoint<Strided>, Strided>, V...>;
  constexpr bool is_disjoint = is_disjoint_copy<Choice, V...>;
  using L = typename ChoiceOf<Choice>::Layout;
  if constexpr (ChoiceOf<Choice>::multiversion) {
    const VectorUnit unit = vector_unit<>;
    if (unit != VectorUnit::baseline) count_copy<L>(is_disjoint, unit);
    if (unit == VectorUnit::avx512) return Copy::run_avx512(nest, views.data..., views...);
    if (unit == VectorUnit::avx2) return Copy::run_avx2(nest, views.data..., views...);
  }
  count_copy<L>(is_disjoint, VectorUnit::baseline);
  return Copy::run(nest, views.data..., views...);
}

template <class Choice, class Nest, class... V>
KC_INLINE decltype(auto) run_copy(const Nest& nest, const V&... views) {
  using L = typename ChoiceOf<Choice>::Layout;
  if constexpr (is_disjoint_copy<Choice, V...> || ChoiceOf<Choice>::multiversion) {
    return run_separately<Choice>(nest, give<L>(views)...);
  } else {
    count_copy<L>(false, VectorUnit::baseline);
    return nest(give<L>(views)...);
  }
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

template <class List = Layouts<UnitLast>, class... ViewsThenNest>
KC_INLINE decltype(auto) specialise(const ViewsThenNest&... arguments) {
  return detail::NestFirst<List, sizeof...(ViewsThenNest) - 1>::run(arguments...);
}

}  // namespace kc
