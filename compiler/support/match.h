#pragma once

#include <utility>
#include <variant>

namespace kernelc {

template <class... Arms>
struct Overloaded : Arms... {
  using Arms::operator()...;
};
template <class... Arms>
Overloaded(Arms...) -> Overloaded<Arms...>;

/// Calls the arm for the alternative that `variant` holds. Every alternative needs an arm: a new node
/// kind fails to compile wherever it is not handled.
template <class Variant, class... Arms>
decltype(auto) match(Variant&& variant, Arms&&... arms) {
  return std::visit(Overloaded{std::forward<Arms>(arms)...}, std::forward<Variant>(variant));
}

[[noreturn]] inline void unreachable() { __builtin_trap(); }

}  // namespace kernelc
