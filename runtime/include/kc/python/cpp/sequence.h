// std::vector and std::list from any iterable, and as lists.
#pragma once

#include <kc/python/containers.h>
#include <kc/python/convert.h>
#include <kc/python/iterate.h>

#include <list>
#include <vector>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Sequence>
struct SequenceConversion {
  static Sequence to(Ref value) {
    Sequence made;
    Iterator iterator(value);
    for (Object item; iterator.next(item);) made.push_back(kc::py::to<typename Sequence::value_type>(item));
    return made;
  }
  static Object from(const Sequence& values) {
    Object made = list();
    for (const auto& value : values) append(made, kc::py::from(value));
    return made;
  }
};

template <class T>
struct Conversion<std::vector<T>> : SequenceConversion<std::vector<T>> {};
template <class T>
struct Conversion<std::list<T>> : SequenceConversion<std::list<T>> {};

}  // namespace kc::py

#pragma GCC visibility pop
