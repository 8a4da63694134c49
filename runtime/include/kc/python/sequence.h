// What targets, displays and calls with stars are lowered to: tuples of a known length, items by C index, the arguments of a call
// put together from parts.
#pragma once

#include <kc/python/containers.h>
#include <kc/python/items.h>
#include <kc/python/unpack.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A list or tuple of exactly `count` items as a tuple; any other iterable is run through.
inline Object unpack_sequence(Ref iterable, Index count) {
  if (PyTuple_CheckExact(iterable.get()) && PyTuple_GET_SIZE(iterable.get()) == count) return borrow(iterable);
  if (iterable.is_none()) raise_none_iteration();
  Object made = steal(PyTuple_New(count));
  Iterator iterator(iterable);
  for (Index i = 0; i < count; ++i) {
    Object item;
    if (!iterator.next(item)) raise_too_few_values(i);
    PyTuple_SET_ITEM(made.get(), i, item.release());
  }
  Object more;
  if (iterator.next(more)) raise_too_many_values(count);
  return made;
}

// For `a, *rest, b = iterable`: a tuple of the first `before` items, a list of the rest, and the last `after` items.
inline Object unpack_starred(Ref iterable, Index before, Index after) {
  Object all = list_from(iterable);
  const Index size = PyList_GET_SIZE(all.get());
  if (size < before + after) raise_too_few_values(size);
  Object made = steal(PyTuple_New(before + after + 1));
  for (Index i = 0; i < before; ++i) PyTuple_SET_ITEM(made.get(), i, borrow(PyList_GET_ITEM(all.get(), i)).release());
  PyTuple_SET_ITEM(made.get(), before, steal(PyList_GetSlice(all.get(), before, size - after)).release());
  for (Index i = 0; i < after; ++i)
    PyTuple_SET_ITEM(made.get(), before + 1 + i, borrow(PyList_GET_ITEM(all.get(), size - after + i)).release());
  return made;
}

// An item of a tuple that is known to have it.
inline Object tuple_item(Ref tuple, Index index) noexcept { return borrow(PyTuple_GET_ITEM(tuple.get(), index)); }

inline Object list_to_tuple(Ref list) { return steal(PyList_AsTuple(list)); }

template <class I>
inline Object item_at(Ref object, I index) { return item_at(At{object, index}); }
template <class I>
inline void set_item_at(Ref object, I index, Ref value) { set_item_at(At{object, index}, value); }

template <class I>
inline void set_item_at_unless_none(Ref object, I index, Ref value) {
  refuse_none_container(object);
  set_item_at(object, index, value);
}

// `pointer[start:stop]` of numbers as a list.
template <class T>
Object list_from_pointer(const T* pointer, Index start, Index stop) {
  Object made = list();
  for (Index i = start; i < stop; ++i) append(made, from(pointer[i]));
  return made;
}

// The positional arguments of a call with stars, from parts that are iterables.
template <std::size_t N>
Object star_arguments(Ref (&&parts)[N]) {
  if (N == 1) return PyTuple_CheckExact(parts[0].get()) ? borrow(parts[0]) : tuple_from(parts[0]);
  Object all = list();
  for (const Ref& part : parts) extend(all, part);
  return list_to_tuple(all);
}

// The keywords of a call of `callable`, from parts that are mappings.
template <std::size_t N>
Object star_keywords(Ref callable, Ref (&&parts)[N]) {
  Object all = dict();
  for (const Ref& part : parts) merge_keywords(all, part, callable);
  return all;
}

}  // namespace kc::py

#pragma GCC visibility pop
