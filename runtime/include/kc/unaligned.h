// Values that stand where their type does not: members of packed structs, to which there are no references.
#pragma once

#include <kc/base.h>

#include <cstring>
#include <type_traits>

namespace kc {

template <class T>
using Unqualified = std::remove_cv_t<std::remove_reference_t<T>>;

template <class T>
KC_INLINE Unqualified<T> load_unaligned(const void* place) noexcept {
  Unqualified<T> value;
  std::memcpy(static_cast<void*>(&value), place, sizeof value);
  return value;
}

KC_INLINE void copy_unaligned_array(void* to, const void* from, std::size_t size) noexcept {
  std::memmove(to, from, size);
}

}  // namespace kc
