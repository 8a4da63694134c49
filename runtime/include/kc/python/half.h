// float16 as a Python float and back, and as an element of buffers.
#pragma once

#include <kc/half.h>
#include <kc/python/convert.h>
#include <kc/python/element.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <>
struct Conversion<Half> {
  static Half to(Ref value) { return to_double(value); }
  static Object from(const Half& value) { return py::from(static_cast<double>(static_cast<float>(value))); }
};

template <>
struct Element<Half> {
  static constexpr ElementFormat format = {ElementKind::real, sizeof(Half), alignof(Half), "float16", "e"};
};

}  // namespace kc::py

#pragma GCC visibility pop
