// ctuples as Python tuples and back.
#pragma once

#include <kc/python/aggregate.h>
#include <kc/tuple.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void raise_wrong_tuple_size(Index expected, Index given) {
  raise_error(PyExc_TypeError, "Expected a sequence of size %zd, got size %zd", expected, given);
}

inline void check_tuple_size(Ref value, Index size) {
  if (!PySequence_Check(value.get())) {
    raise_error(PyExc_TypeError, "Expected a sequence of size %zd, got %.200s", size, Py_TYPE(value.get())->tp_name);
  }
  const Index given = PySequence_Size(value);
  if (given < 0) PyErr_Clear();
  if (given != size) raise_wrong_tuple_size(size, given);
}

// A ctuple is read from a sequence of its size, and becomes a tuple.
template <class... Items>
struct Conversion<Tuple<Items...>> {
  static Tuple<Items...> to(Ref value) {
    Tuple<Items...> made;
    check_tuple_size(value, sizeof...(Items));
    Index position = 0;
    made.each([&](auto& item) { read_value(item_at({value, position++}), item); });
    return made;
  }
  static Object from(const Tuple<Items...>& value) {
    Object made = steal(PyTuple_New(sizeof...(Items)));
    Index position = 0;
    value.each([&](const auto& item) { PyTuple_SET_ITEM(made.get(), position++, write_value(item).release()); });
    return made;
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
