// What C++ knows of a type at run time.
#pragma once

#include <typeinfo>

namespace kc {

template <class T>
const std::type_info& type_id() noexcept {
  return typeid(T);
}

}  // namespace kc
