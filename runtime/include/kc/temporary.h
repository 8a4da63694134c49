// Values where C++ asks for variables.
//
//   f(kc::lvalue(make()))                  f takes a T&; what is made lives until the call has ended
//   f(kc::lvalue_if_copyable(T(1)))        the same for a header, whose real signature may take a T&& instead
//   kc::union_of(&U::member, value)        a union that holds this member
#pragma once

#include <kc/base.h>

#include <type_traits>

namespace kc {

template <class T>
KC_INLINE T& lvalue(T&& value) noexcept {
  return value;
}

template <class T>
KC_INLINE decltype(auto) lvalue_if_copyable(T&& value) noexcept {
  using Given = std::conditional_t<std::is_copy_constructible_v<T>, T&, T&&>;
  return static_cast<Given>(value);
}

template <class U, class Member>
KC_INLINE U union_of(Member U::*member, std::common_type_t<Member> value) noexcept {
  U made{};
  made.*member = value;
  return made;
}

}  // namespace kc
