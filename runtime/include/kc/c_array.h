// Assignment between C arrays, which C++ does not have.
#pragma once

#include <kc/base.h>

#include <cstring>
#include <type_traits>

namespace kc {

// Arrays of one type; they may be the same.
template <class T, std::size_t N>
KC_INLINE void copy_array(T (&to)[N], const T (&from)[N]) {
  static_assert(std::is_trivially_copyable_v<std::remove_all_extents_t<T>>, "elements are copied byte by byte");
  std::memmove(&to, &from, sizeof(to));
}

}  // namespace kc
