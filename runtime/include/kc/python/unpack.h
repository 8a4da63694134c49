// Unpacking an iterable into targets: `a, b = o` and `a, *rest, b = o`.
#pragma once

#include <kc/python/containers.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void raise_too_many_values(Py_ssize_t expected) {
  raise_error(PyExc_ValueError, "too many values to unpack (expected %zd)", expected);
}
[[noreturn]] KC_COLD void raise_too_few_values(Py_ssize_t found) {
  raise_error(PyExc_ValueError, "need more than %zd value%s to unpack", found, found == 1 ? "" : "s");
}

// Exactly `count` values. The targets stay as they are when there are more or fewer.
[[gnu::noinline]] inline void unpack_into(Ref iterable, Object* targets, Py_ssize_t count) {
  Iterator iterator(iterable);
  for (Py_ssize_t i = 0; i < count; ++i) {
    if (!iterator.next(targets[i])) raise_too_few_values(i);
  }
  Object more;
  if (iterator.next(more)) raise_too_many_values(count);
}

template <std::size_t N>
void unpack(Ref iterable, Object (&targets)[N]) {
  unpack_into(iterable, targets, N);
}

// `before` values, a list of what is left, `after` values; in this order in the targets.
[[gnu::noinline]] inline void unpack_star_into(Ref iterable, Object* targets, Py_ssize_t before, Py_ssize_t after) {
  Iterator iterator(iterable);
  for (Py_ssize_t i = 0; i < before; ++i) {
    if (!iterator.next(targets[i])) raise_too_few_values(i);
  }
  Object rest = list();
  for (Object item; iterator.next(item);) append(rest, item);
  Py_ssize_t size = PyList_GET_SIZE(rest.get());
  if (size < after) raise_too_few_values(before + size);
  for (Py_ssize_t i = 0; i < after; ++i)
    targets[before + 1 + i] = borrow(PyList_GET_ITEM(rest.get(), size - after + i));
  check(PyList_SetSlice(rest.get(), size - after, size, nullptr));
  targets[before] = std::move(rest);
}

// `before` counts the targets in front of the star.
template <std::size_t N>
void unpack_star(Ref iterable, Py_ssize_t before, Object (&targets)[N]) {
  unpack_star_into(iterable, targets, before, static_cast<Py_ssize_t>(N) - before - 1);
}

}  // namespace kc::py

#pragma GCC visibility pop
