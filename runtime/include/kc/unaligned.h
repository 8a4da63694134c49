// Values that stand where their type does not: members of packed structs, to which there are no references.
#pragma once

#include <kc/base.h>

#include <cstring>
#include <type_traits>

namespace kc {

template <class T>
using Unqualified = std::remove_cv_t<std::remove_reference_t<T>>;

// A value of zero bytes that no constructor has made: those of complex numbers ask for the alignment that packed structs
// do not give.
template <class T>
union Zeroed {
  unsigned char bytes[sizeof(T)];
  T value;
  KC_INLINE Zeroed() noexcept : bytes{} {}
  KC_INLINE explicit Zeroed(const void* place) noexcept { std::memcpy(bytes, place, sizeof bytes); }
};

template <class T>
KC_INLINE Unqualified<T> load_unaligned(const void* place) noexcept {
  return Zeroed<Unqualified<T>>(place).value;
}

KC_INLINE void copy_unaligned_array(void* to, const void* from, std::size_t size) noexcept {
  std::memmove(to, from, size);
}

}  // namespace kc
