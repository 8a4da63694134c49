// std::map and std::unordered_map from what has items(), and as dicts.
#pragma once

#include <kc/python/call.h>
#include <kc/python/containers.h>
#include <kc/python/cpp/pair.h>
#include <kc/python/iterate.h>

#include <map>
#include <unordered_map>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Map>
struct MapConversion {
  using Key = typename Map::key_type;
  using Value = typename Map::mapped_type;

  static Map to(Ref value) {
    Map made;
    Object items = steal(PyMapping_Items(value));
    Iterator iterator(items);
    for (Object item; iterator.next(item);) made.insert(kc::py::to<std::pair<Key, Value>>(item));
    return made;
  }
  static Object from(const Map& values) {
    Object made = dict();
    for (const auto& [key, value] : values) {
      check(PyDict_SetItem(made.get(), kc::py::from(key).get(), kc::py::from(value).get()));
    }
    return made;
  }
};

template <class Key, class Value>
struct Conversion<std::map<Key, Value>> : MapConversion<std::map<Key, Value>> {};
template <class Key, class Value>
struct Conversion<std::unordered_map<Key, Value>> : MapConversion<std::unordered_map<Key, Value>> {};

}  // namespace kc::py

#pragma GCC visibility pop
