// ctuples: a few C values that are passed, returned and assigned together.
#pragma once

#include <kc/base.h>

#include <cstddef>

namespace kc {

template <class... Items>
struct Tuple;

template <class Last>
struct Tuple<Last> {
  Last first;

  Tuple() : first() {}
  explicit Tuple(Last value) : first(value) {}
  template <class Other>
  Tuple(const Tuple<Other>& other) : first(static_cast<Last>(other.first)) {}

  template <std::size_t I>
  auto& get() noexcept {
    static_assert(I == 0, "a tuple has no such item");
    return first;
  }
  template <std::size_t I>
  const auto& get() const noexcept {
    static_assert(I == 0, "a tuple has no such item");
    return first;
  }
  template <class Visit>
  void each(Visit visit) {
    visit(first);
  }
  template <class Visit>
  void each(Visit visit) const {
    visit(first);
  }
};

template <class First, class... Rest>
struct Tuple<First, Rest...> {
  First first;
  Tuple<Rest...> rest;

  Tuple() : first() {}
  Tuple(First value, Rest... others) : first(value), rest(others...) {}
  template <class Other, class... Others>
  Tuple(const Tuple<Other, Others...>& other) : first(static_cast<First>(other.first)), rest(other.rest) {}

  template <std::size_t I>
  auto& get() noexcept {
    if constexpr (I == 0) return first;
    else return rest.template get<I - 1>();
  }
  template <std::size_t I>
  const auto& get() const noexcept {
    if constexpr (I == 0) return first;
    else return rest.template get<I - 1>();
  }
  template <class Visit>
  void each(Visit visit) {
    visit(first);
    rest.each(visit);
  }
  template <class Visit>
  void each(Visit visit) const {
    visit(first);
    rest.each(visit);
  }
};

}  // namespace kc
