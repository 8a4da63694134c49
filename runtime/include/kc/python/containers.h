// Displays of containers, and what fills them.
#pragma once

#include <kc/python/iterate.h>
#include <kc/python/names.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline Object tuple_of(const Ref* items, std::size_t count) {
  Object made = steal(PyTuple_New(static_cast<Py_ssize_t>(count)));
  for (std::size_t i = 0; i < count; ++i) {
    PyTuple_SET_ITEM(made.get(), static_cast<Py_ssize_t>(i), borrow(items[i]).release());
  }
  return made;
}

inline Object list_of(const Ref* items, std::size_t count) {
  Object made = steal(PyList_New(static_cast<Py_ssize_t>(count)));
  for (std::size_t i = 0; i < count; ++i) {
    PyList_SET_ITEM(made.get(), static_cast<Py_ssize_t>(i), borrow(items[i]).release());
  }
  return made;
}

inline Object set_of(const Ref* items, std::size_t count) {
  Object made = steal(PySet_New(nullptr));
  for (std::size_t i = 0; i < count; ++i) check(PySet_Add(made.get(), items[i]));
  return made;
}

inline Object dict_of(const Ref* items, std::size_t count) {
  Object made = steal(PyDict_New());
  for (std::size_t i = 0; i < count; i += 2) check(PyDict_SetItem(made.get(), items[i], items[i + 1]));
  return made;
}

inline Object tuple() { return steal(PyTuple_New(0)); }
inline Object list() { return steal(PyList_New(0)); }
inline Object set() { return steal(PySet_New(nullptr)); }
inline Object dict() { return steal(PyDict_New()); }

template <std::size_t N>
Object tuple(Ref (&&items)[N]) {
  return tuple_of(items, N);
}
template <std::size_t N>
Object list(Ref (&&items)[N]) {
  return list_of(items, N);
}
template <std::size_t N>
Object set(Ref (&&items)[N]) {
  return set_of(items, N);
}
// Keys and values in turn.
template <std::size_t N>
Object dict(Ref (&&items)[N]) {
  static_assert(N % 2 == 0, "a dict is made of keys and values");
  return dict_of(items, N);
}

// Containers made from any iterable.
inline Object tuple_from(Ref items) { return steal(PySequence_Tuple(items)); }
inline Object list_from(Ref items) { return steal(PySequence_List(items)); }
inline Object set_from(Ref items) { return steal(PySet_New(items)); }
inline Object frozenset_from(Ref items) { return steal(PyFrozenSet_New(items)); }

// Filling a display or a comprehension: the container is exactly of its type.
//
// A declared list may be None, too; every other wrong type is refused where the value is bound.
[[noreturn]] KC_COLD void raise_none_method(const char* name) {
  raise_error(PyExc_AttributeError, "'NoneType' object has no attribute '%s'", name);
}

[[gnu::noinline]] inline void append_to_full(Ref list, Ref item) {
  if (list.is_none()) raise_none_method("append");
  check(PyList_Append(list, item));
}

// Within what the list has allocated already, unless that is more than it would keep.
KC_INLINE void append(Ref list, Ref item) {
  if (KC_UNLIKELY(list.is_none())) return append_to_full(list, item);
  PyListObject* items = reinterpret_cast<PyListObject*>(list.get());
  const Py_ssize_t count = Py_SIZE(items);
  if (KC_LIKELY(items->allocated > count && count > items->allocated / 2)) {
    PyList_SET_ITEM(list.get(), count, borrow(item).release());
    Py_SET_SIZE(reinterpret_cast<PyVarObject*>(items), count + 1);
    return;
  }
  append_to_full(list, item);
}

inline void add_item(Ref set, Ref item) {
  if (KC_UNLIKELY(set.is_none())) raise_none_method("add");
  check(PySet_Add(set, item));
}

inline void set_entry(Ref dict, Two entry) { check(PyDict_SetItem(dict, entry.first, entry.second)); }
inline void set_entry(const Three& operands) { check(PyDict_SetItem(operands.first, operands.second, operands.third)); }

// `[*items]`, `{*items}` and `{**entries}`.
inline void extend(Ref list, Ref items) {
  Iterator iterator(items);
  for (Object item; iterator.next(item);) append(list, item);
}

inline void add_items(Ref set, Ref items) {
  Iterator iterator(items);
  for (Object item; iterator.next(item);) add_item(set, item);
}

inline void update(Ref dict, Ref entries) {
  if (entries.is_none()) raise_error(PyExc_TypeError, "argument after ** must be a mapping, not NoneType");
  if (!PyDict_Check(entries.get()) && !PyObject_HasAttrString(entries, "keys")) {
    raise_error(PyExc_TypeError, "'%.200s' object is not a mapping", Py_TYPE(entries.get())->tp_name);
  }
  check(PyDict_Update(dict, entries));
}

// Adds the entries of `**entries` in a call, where no name may come twice.
inline void merge_keywords(Ref dict, Ref entries, Ref callable) {
  Object source = PyDict_Check(entries.get()) ? borrow(entries) : steal(PyDict_New());
  if (!source.is(entries)) update(source, entries);
  Iterator names(source);
  for (Object name; names.next(name);) {
    if (!PyUnicode_Check(name.get())) raise_error(PyExc_TypeError, "keywords must be strings");
    if (find(dict, name)) {
      Object function = find_attr({callable, steal(PyUnicode_FromString("__qualname__"))});
      raise_error(PyExc_TypeError, "%S() got multiple values for keyword argument '%U'",
                  function ? function.get() : callable.get(), name.get());
    }
    set_entry(dict, {name, present(PyDict_GetItemWithError(source.get(), name.get()))});
  }
}

}  // namespace kc::py

#pragma GCC visibility pop
