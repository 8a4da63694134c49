// Assignment between C arrays and their slices, which C++ does not have.
#pragma once

#include <kc/error.h>

#include <cstring>
#include <type_traits>

namespace kc {

// Arrays of one type; they may be the same.
template <class T, std::size_t N>
KC_INLINE void copy_array(T (&to)[N], const T (&from)[N]) {
  static_assert(std::is_trivially_copyable_v<std::remove_all_extents_t<T>>, "elements are copied byte by byte");
  std::memmove(&to, &from, sizeof(to));
}

// `to[:count] = from`; they may overlap.
template <class T>
KC_INLINE void copy_elements(T* to, const T* from, Index count) noexcept {
  static_assert(std::is_trivially_copyable_v<T>, "elements are copied byte by byte");
  if (count > 0) std::memmove(static_cast<void*>(to), from, static_cast<std::size_t>(count) * sizeof(T));
}

// The slice has to be as long as what it gets.
[[noreturn]] KC_COLD void raise_wrong_slice_length(Index slice, Index given) {
  raise(ErrorKind::value_error, "Assignment to slice of wrong length, expected %td, got %td", given, slice);
}

template <class T>
KC_INLINE void copy_elements(T* to, const T* from, Index count, Index given) {
  if (KC_UNLIKELY(count != given)) raise_wrong_slice_length(count, given);
  copy_elements(to, from, count);
}

}  // namespace kc
