// Views of Python objects: elements are references, counted when they are read, stored, assigned and filled. Needs the
// GIL.
//
//   py::Object x = py::load(v(i));            py::store(v(i), x);
//   py::assign(to, from);                     py::fill(to, x);
//
// An element may be null, as in memory that NumPy has not filled yet; it reads as None.
#pragma once

#include <kc/copy.h>
#include <kc/python/raised.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline Object load(PyObject* const& element) noexcept { return element ? borrow(element) : none(); }

// The new value is in place before the old one is released, since releasing may run any code.
inline void store(PyObject*& element, Ref value) noexcept {
  PyObject* old = element;
  Py_INCREF(value.get());
  element = value;
  Py_XDECREF(old);
}

namespace detail {

using kc::detail::StridedCopy;

// The same for an element whose address may be unaligned.
inline Object load(const char* item) noexcept {
  PyObject* element;
  std::memcpy(&element, item, sizeof element);
  return py::load(element);
}

inline void replace(char* item, PyObject* owned) noexcept {
  PyObject* old;
  std::memcpy(&old, item, sizeof old);
  std::memcpy(item, &owned, sizeof owned);
  Py_XDECREF(old);
}

inline void store(char* item, Ref value) noexcept { replace(item, borrow(value).release()); }

// What is done with an element of the destination and the one of the source.
using PairVisit = void (*)(PyObject**& temporary, char* to, const char* from);

[[gnu::noinline]] inline void for_each_pair(const StridedCopy& copy, int axis, char* to, const char* from,
                                            PairVisit visit, PyObject**& temporary) {
  if (axis == copy.rank) return visit(temporary, to, from);
  const auto [extent, to_stride, from_stride] = copy.axes[axis];
  for (Index i = 0; i < extent; ++i)
    for_each_pair(copy, axis + 1, to + i * to_stride, from + i * from_stride, visit, temporary);
}

inline void for_each_pair(const StridedCopy& copy, PairVisit visit, PyObject** temporary = nullptr) {
  for_each_pair(copy, 0, copy.to, copy.from, visit, temporary);
}

// Releasing an old element may run any code, so every element of the source is kept before the first one is released.
KC_COLD void assign_through_temporary(const StridedCopy& copy) {
  Index count = 1;
  for (int k = 0; k < copy.rank; ++k) count *= copy.axes[k].extent;
  auto** kept = static_cast<PyObject**>(kc::detail::allocate(count, sizeof(PyObject*)));
  for_each_pair(
      copy, [](PyObject**& next, char*, const char* from) { *next++ = load(from).release(); }, kept);
  for_each_pair(
      copy, [](PyObject**& next, char* to, const char*) { replace(to, *next++); }, kept);
  std::free(kept);
}

// Assigns the references of a copy that has elements.
KC_COLD void assign_references(const StridedCopy& copy) {
  if (overlap(kc::detail::range_of(copy, false), kc::detail::range_of(copy, true)))
    return assign_through_temporary(copy);
  for_each_pair(copy, [](PyObject**&, char* to, const char* from) { replace(to, load(from).release()); });
}

// The copy between two views, with the rules and messages of kc::assign(); false where there is nothing to copy.
template <class To, class From>
bool plan_references(const To& to, const From& from, StridedCopy& copy) {
  copy = StridedCopy{reinterpret_cast<char*>(to.data), reinterpret_cast<const char*>(from.data), sizeof(PyObject*)};
  return kc::detail::add_axes(copy, to, from);
}

}  // namespace detail

template <int N, class L, int M, class K>
void assign(const View<PyObject*, N, L>& to, const View<PyObject*, M, K>& from) {
  detail::StridedCopy copy;
  if (detail::plan_references(to, from, copy)) return detail::assign_references(copy);
  kc::detail::refuse_none_source(from, N - M);
}

template <int N, class L>
void fill(const View<PyObject*, N, L>& to, Ref value) {
  PyObject* element = value;
  const Object kept = borrow(value);
  assign(to, View<PyObject*, 1>{&element, {1}, {0}});
}

}  // namespace kc::py

#pragma GCC visibility pop
