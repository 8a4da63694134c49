// `del p` for a pointer to a C++ object.
#pragma once

#include <kc/base.h>

namespace kc {

template <class T>
KC_INLINE void delete_object(T* object) {
  delete object;
}

}  // namespace kc
