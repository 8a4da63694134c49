// std::pair from any iterable of two, and as a tuple.
#pragma once

#include <kc/python/convert.h>
#include <kc/python/sequence.h>

#include <utility>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class First, class Second>
struct Conversion<std::pair<First, Second>> {
  static std::pair<First, Second> to(Ref value) {
    Object items = unpack_sequence(value, 2);
    return {kc::py::to<First>(tuple_item(items, 0)), kc::py::to<Second>(tuple_item(items, 1))};
  }
  static Object from(const std::pair<First, Second>& value) {
    return tuple({kc::py::from(value.first), kc::py::from(value.second)});
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
