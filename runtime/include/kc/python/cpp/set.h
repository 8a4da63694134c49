// std::set and std::unordered_set from any iterable, and as sets.
#pragma once

#include <kc/python/containers.h>
#include <kc/python/convert.h>
#include <kc/python/iterate.h>

#include <set>
#include <unordered_set>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Set>
struct SetConversion {
  static Set to(Ref value) {
    Set made;
    Iterator iterator(value);
    for (Object item; iterator.next(item);) made.insert(kc::py::to<typename Set::value_type>(item));
    return made;
  }
  static Object from(const Set& values) {
    Object made = steal(PySet_New(nullptr));
    for (const auto& value : values) check(PySet_Add(made.get(), kc::py::from(value).get()));
    return made;
  }
};

template <class T>
struct Conversion<std::set<T>> : SetConversion<std::set<T>> {};
template <class T>
struct Conversion<std::unordered_set<T>> : SetConversion<std::unordered_set<T>> {};

}  // namespace kc::py

#pragma GCC visibility pop
