// kc::updating(a, b, ..., nest): a nest for kc::specialise that gets variables of the function around it first, as ones of
// its own that are written back when it ends, also by an exception:
//
//   kc::specialise(x, y, kc::updating(total, [&](auto& total, auto x, auto y) KC_INLINE_LAMBDA {
//     for (kc::Index i = 0; i < x.extent(0); ++i) total += x(i) * y(i);
//   }));
//
// Where a copy of the nest is a function of its own, compilers keep only such variables in registers.
#pragma once

#include <kc/base.h>

#include <tuple>
#include <type_traits>
#include <utility>

namespace kc {

namespace detail {

// One of the variables. The number tells those of one type apart.
template <std::size_t K, class T>
struct Updated {
  T& outer;
  T value;
  KC_INLINE explicit Updated(T* variable) : outer(*variable), value(*variable) {}
  Updated(const Updated&) = delete;
  KC_INLINE ~Updated() { outer = value; }
};

template <class Numbers, class... T>
struct Updates;
template <std::size_t... K, class... T>
struct Updates<std::index_sequence<K...>, T...> : Updated<K, T>... {
  KC_INLINE explicit Updates(T*... variables) : Updated<K, T>(variables)... {}

  template <class Nest, class... A>
  KC_INLINE decltype(auto) run(const Nest& nest, const A&... arguments) {
    return nest(Updated<K, T>::value..., arguments...);
  }
};

template <class Nest, class... T>
struct UpdatingNest {
  Nest nest;
  std::tuple<T*...> variables;

  template <class... A>
  KC_INLINE decltype(auto) operator()(const A&... arguments) const {
    return run(std::index_sequence_for<T...>{}, arguments...);
  }

 private:
  template <std::size_t... K, class... A>
  KC_INLINE decltype(auto) run(std::index_sequence<K...> numbers, const A&... arguments) const {
    Updates<decltype(numbers), T...> now(std::get<K>(variables)...);
    return now.run(nest, arguments...);
  }
};

// Brings the nest, which callers write last, to the front.
template <std::size_t variables_before_nest>
struct UpdatingNestFirst {
  template <class First, class... Rest>
  static KC_INLINE auto make(First& first, Rest&... rest) {
    if constexpr (variables_before_nest == 0)
      return UpdatingNest<std::remove_const_t<First>, Rest...>{first, {&rest...}};
    else
      return UpdatingNestFirst<variables_before_nest - 1>::make(rest..., first);
  }
};

}  // namespace detail

template <class... VariablesThenNest>
KC_INLINE auto updating(VariablesThenNest&&... arguments) {
  return detail::UpdatingNestFirst<sizeof...(VariablesThenNest) - 1>::make(arguments...);
}

}  // namespace kc
