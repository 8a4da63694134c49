// Views over memory that no Python object has given: copies, which own their memory, and C arrays and pointers, which
// do not.
//
//   py::OwnedView<double, 2, ContigC> c = py::copy(v);       // v.copy()
//   py::OwnedView<double, 2, ContigF> f = py::copy_fortran(v);
//   py::OwnedView<int, 2, ContigC> w = py::view_of(&table[0][0], 3, 4);
//
// Copying needs no GIL, except where the elements are objects.
#pragma once

#include <kc/indirect.h>
#include <kc/python/element.h>
#include <kc/python/object_view.h>
#include <kc/python/owner.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The `record` of an Ownership whose memory is a block of elements without gaps.
struct Block {
  const ElementFormat* element;
  int rank;
  bool fortran;
  Index shape[max_rank];

  Index size() const noexcept {
    Index n = 1;
    for (int k = 0; k < rank; ++k) n *= shape[k];
    return n;
  }
};

namespace detail {

KC_COLD void release_references(Ownership& owned) noexcept {
  with_gil([&owned] {
    auto** elements = static_cast<PyObject**>(owned.memory);
    for (Index k = 0; k < static_cast<const Block*>(owned.record)->size(); ++k) Py_XDECREF(elements[k]);
  });
}

// New memory for a block; references in it are null.
KC_COLD Owner allocate_block(const Block& block) {
  Owner owner = new_owner();
  Ownership& owned = *owner.get();
  std::size_t bytes;
  if (__builtin_mul_overflow(static_cast<std::size_t>(block.size()), block.element->size, &bytes)) raise_memory_error();
  const bool holds_references = block.element->kind == ElementKind::object;
  owned.memory = holds_references ? std::calloc(bytes + 1, 1) : std::malloc(bytes + 1);
  owned.record = std::malloc(sizeof block);
  if (!owned.memory || !owned.record) raise_memory_error();
  new (owned.record) Block(block);
  if (holds_references) owned.finish = release_references;
  return owner;
}

[[noreturn]] KC_COLD void refuse_copying_indirect(int axis) {
  raise(ErrorKind::value_error, "Cannot copy memoryview slice with indirect dimensions (axis %d)", axis);
}

// An array has elements.
KC_COLD void check_extents(const Index* extents, int rank) {
  for (int k = 0; k < rank; ++k)
    if (extents[k] <= 0) raise(ErrorKind::value_error, "Invalid shape in axis %d: %td.", k, extents[k]);
}

template <class T, int N, class L>
KC_INLINE const View<T, N, L>& direct_for_copying(const View<T, N, L>& v) {
  return v;
}
template <class T, int N>
inline View<T, N> direct_for_copying(const IndirectView<T, N>& v) {
  const int axis = first_indirect_axis(v);
  if (axis >= 0) refuse_copying_indirect(axis);
  return direct_cast(v);
}

template <class L, class T, int N, class From>
OwnedView<std::remove_const_t<T>, N, L> copy_as(const View<T, N, From>& from) {
  using Element = std::remove_const_t<T>;
  if (from.is_none()) refuse_copying_indirect(0);
  check_extents(from.shape, N);
  View<Element, N, L> to;
  Block block{&element<Element>(), N, std::is_same_v<L, ContigF>, {}};
  for (int k = 0; k < N; ++k) block.shape[k] = to.shape[k] = from.shape[k];
  kc::detail::set_contiguous_strides(to.shape, to.strides, N, sizeof(T), block.fortran);
  Owner owner = allocate_block(block);
  to.data = static_cast<Element*>(owner.get()->memory);
  assign(to, from);
  return own(to, static_cast<Owner&&>(owner));
}

}  // namespace detail

template <class V>
auto copy(const V& v) {
  return detail::copy_as<ContigC>(detail::direct_for_copying(v));
}

template <class V>
auto copy_fortran(const V& v) {
  return detail::copy_as<CanonicalLayout<V::rank, ContigF>>(detail::direct_for_copying(v));
}

// The memory behind a pointer, as `<int[:n, :m]> p` takes it; ContigF for `<int[:n:1, :m]> p`. Nothing keeps it alive.
template <class L = ContigC, class T, class... Extents>
auto view_of(T* pointer, Extents... extents) {
  const auto view = contiguous_view<L>(pointer, extents...);
  if (!pointer) raise(ErrorKind::value_error, "Cannot create cython.array from NULL pointer");
  detail::check_extents(view.shape, sizeof...(Extents));
  return own(view, Owner());
}

}  // namespace kc::py

#pragma GCC visibility pop
