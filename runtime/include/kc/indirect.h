// Views with axes that may lead through pointers (PEP 3118 suboffsets), as the axis specifications `generic` and
// `indirect` ask for.
#pragma once

#include <kc/copy.h>
#include <kc/for_each.h>
#include <kc/slice.h>

namespace kc {

// As View; after stepping along axis k, where suboffsets[k] >= 0, the step has arrived at a pointer, which is followed
// and moved by suboffsets[k] bytes. A negative suboffset is an axis as any other.
template <class T, int N>
struct IndirectView {
  static_assert(1 <= N && N <= max_rank);
  using Element = T;
  static constexpr int rank = N;

  T* data = nullptr;
  Index shape[N] = {};
  Index strides[N] = {};
  Index suboffsets[N] = {};

  IndirectView() = default;

  // A view without indirection, or one of non-const elements.
  template <class U, class L, class = std::enable_if_t<std::is_convertible_v<U (*)[], T (*)[]>>>
  KC_INLINE IndirectView(const View<U, N, L>& v) : data(v.data) {
    for (int k = 0; k < N; ++k) shape[k] = v.shape[k], strides[k] = v.strides[k], suboffsets[k] = -1;
  }
  template <class U, class = std::enable_if_t<std::is_convertible_v<U (*)[], T (*)[]> && !std::is_same_v<U, T>>>
  KC_INLINE IndirectView(const IndirectView<U, N>& v) : data(v.data) {
    for (int k = 0; k < N; ++k) shape[k] = v.shape[k], strides[k] = v.strides[k], suboffsets[k] = v.suboffsets[k];
  }

  static KC_INLINE IndirectView none() { return View<T, N>::none(); }

  KC_INLINE bool is_none() const { return data == static_cast<T*>(none_data()); }
  KC_INLINE bool is_initialised() const { return data != nullptr; }
  KC_INLINE Index extent(int axis) const { return shape[axis]; }
  KC_INLINE Index stride(int axis) const { return strides[axis]; }

  // The element at these indices, of any integer type, not checked.
  template <class... I>
  KC_INLINE T& operator()(I... i) const {
    return *address(*this, i...);
  }
};

template <class T, int N>
KC_INLINE Index suboffset(const IndirectView<T, N>& v, int axis) {
  return v.suboffsets[axis];
}

namespace detail {

// The place that index i of an axis leads to.
template <class T>
KC_INLINE T* step_along(T* data, Index offset, Index suboffset) {
  auto* bytes = reinterpret_cast<ByteOf<T>*>(data) + offset;
  if (suboffset >= 0) bytes = *reinterpret_cast<char* const*>(bytes) + suboffset;
  return reinterpret_cast<T*>(bytes);
}

template <int axis, class T, int N, class F>
KC_INLINE void for_each_from(const IndirectView<T, N>& v, T* data, F& f) {
  for (Index i = 0; i < v.shape[axis]; ++i) {
    T* element = step_along(data, i * v.strides[axis], v.suboffsets[axis]);
    if constexpr (axis + 1 < N)
      for_each_from<axis + 1>(v, element, f);
    else
      f(*element);
  }
}

}  // namespace detail

template <class T, int N>
KC_INLINE T* address_at(const IndirectView<T, N>& v, const Index (&i)[N]) {
  T* data = v.data;
  for (int k = 0; k < N; ++k) data = detail::step_along(data, i[k] * v.strides[k], v.suboffsets[k]);
  return data;
}

template <class T, int N, class F>
KC_INLINE void for_each(const IndirectView<T, N>& v, F f) {
  detail::for_each_from<0>(v, v.data, f);
}

template <class T, int N>
KC_INLINE Index size(const IndirectView<T, N>& v) {
  Index n = 1;
  for (int k = 0; k < N; ++k) n *= v.shape[k];
  return n;
}

template <class T, int N>
KC_INLINE Index nbytes(const IndirectView<T, N>& v) {
  return size(v) * static_cast<Index>(sizeof(T));
}

// The first axis that leads through pointers, or -1.
template <class T, int N>
KC_INLINE int first_indirect_axis(const IndirectView<T, N>& v) {
  for (int k = 0; k < N; ++k)
    if (v.suboffsets[k] >= 0) return k;
  return -1;
}

// The same view without suboffsets, which the caller knows to be negative.
template <class T, int N>
KC_INLINE View<T, N> direct_cast(const IndirectView<T, N>& v) {
  View<T, N> w;
  w.data = v.data;
  for (int k = 0; k < N; ++k) w.shape[k] = v.shape[k], w.strides[k] = v.strides[k];
  return w;
}

// The same view without suboffsets; ValueError `Buffer not compatible with direct access in dimension 0.`
template <class T, int N>
inline View<T, N> require_direct(const IndirectView<T, N>& v) {
  const int axis = first_indirect_axis(v);
  if (axis >= 0) raise(ErrorKind::value_error, "Buffer not compatible with direct access in dimension %d.", axis);
  return direct_cast(v);
}

template <class T, int N>
inline bool is_c_contiguous(const IndirectView<T, N>& v) {
  return first_indirect_axis(v) < 0 && is_c_contiguous(direct_cast(v));
}

template <class T, int N>
inline bool is_f_contiguous(const IndirectView<T, N>& v) {
  return first_indirect_axis(v) < 0 && is_f_contiguous(direct_cast(v));
}

template <class T, int N>
inline bool has_c_strides(const IndirectView<T, N>& v) {
  return first_indirect_axis(v) < 0 && has_c_strides(direct_cast(v));
}

template <class T, int N>
inline bool has_f_strides(const IndirectView<T, N>& v) {
  return first_indirect_axis(v) < 0 && has_f_strides(direct_cast(v));
}

// ValueError `Cannot transpose memoryview with indirect dimensions`.
template <class T, int N>
inline IndirectView<T, N> transpose(const IndirectView<T, N>& v) {
  if (first_indirect_axis(v) >= 0)
    raise(ErrorKind::value_error, "Cannot transpose memoryview with indirect dimensions");
  return transpose(direct_cast(v));
}

namespace detail {

// ValueError `Dimension 0 is not direct`: elements behind pointers are not assigned as a block.
template <class T, int N>
inline View<T, N> direct_for_copy(const IndirectView<T, N>& v) {
  const int axis = first_indirect_axis(v);
  if (axis >= 0) raise(ErrorKind::value_error, "Dimension %d is not direct", axis);
  return direct_cast(v);
}

template <class T, int N, class L>
KC_INLINE const View<T, N, L>& direct_for_copy(const View<T, N, L>& v) {
  return v;
}

}  // namespace detail

// assign() where one of the views is an IndirectView.
template <class T, int N, class From>
inline void assign(const IndirectView<T, N>& to, const From& from) {
  assign(detail::direct_for_copy(to), detail::direct_for_copy(from));
}
template <class T, int N, class L, class U, int M>
inline void assign(const View<T, N, L>& to, const IndirectView<U, M>& from) {
  assign(to, detail::direct_for_copy(from));
}

template <class T, int N>
inline void fill(const IndirectView<T, N>& to, std::common_type_t<T> value) {
  static_assert(is_plain_element<T>, "references are assigned by kc::py");
  for_each(to, [&](T& element) { element = value; });
}

namespace detail {

// The result of slicing so far. Offsets go to the data as long as no kept axis leads through pointers, else behind the
// last of them.
template <class T, int N>
struct IndirectSlice {
  IndirectView<T, N> view;
  int from = 0;
  int to = 0;
  int kept = 0;            // axes of the source that stay
  int last_indirect = -1;  // axis of the result

  void move(Index offset) {
    if (last_indirect >= 0)
      move_suboffset(view.suboffsets, last_indirect, offset);
    else
      view.data = step_along(view.data, offset, -1);
  }

  void append(Index extent, Index stride, Index suboffset) {
    view.shape[to] = extent;
    view.strides[to] = stride;
    view.suboffsets[to++] = suboffset;
  }

  void follow(int axis, Index suboffset) {
    if (kept > 0)
      raise(ErrorKind::index_error, "All dimensions preceding dimension %d must be indexed and not sliced", axis);
    view.data = step_along(view.data, 0, suboffset);
  }
};

template <Checks checks, class I, class V, class S>
KC_INLINE void take_indirect(At<I> item, const V& v, S& s) {
  const int axis = s.from++;
  s.move(selected_index<checks>(item.index, v.shape[axis], axis) * v.strides[axis]);
  if (v.suboffsets[axis] >= 0) s.follow(axis, v.suboffsets[axis]);
}

template <Checks, class V, class S>
KC_INLINE void take_indirect(NewAxis, const V&, S& s) {
  s.append(1, 0, -1);
}

template <Checks, class Start, class Stop, class Step, class V, class S>
KC_INLINE void take_indirect(Range<Start, Stop, Step> item, const V& v, S& s) {
  const int axis = s.from++;
  const Selection selection = select(item, v.shape[axis], axis);
  if (selection.count > 0) s.move(selection.start * v.strides[axis]);
  if (v.suboffsets[axis] >= 0) s.last_indirect = s.to;
  s.append(selection.count, wrapping_product(v.strides[axis], selection.step), v.suboffsets[axis]);
  ++s.kept;
}

template <Checks checks, class V, class S>
KC_INLINE void take_indirect(All, const V& v, S& s) {
  take_indirect<checks>(Range<Omit, Omit, Omit>{}, v, s);
}

}  // namespace detail

// As slice() of a View. An index into an axis that leads through pointers follows the pointer, which needs all axes
// before it to be indexed as well: IndexError `All dimensions preceding dimension 1 must be indexed and not sliced`.
template <Checks checks, class T, int N, class... Items>
inline auto slice(const IndirectView<T, N>& v, Items... items) {
  static_assert(detail::axes_consumed<Items...> <= N, "too many items");
  detail::IndirectSlice<T, detail::sliced_rank<N, Items...>> result;
  result.view.data = v.data;
  (detail::take_indirect<checks>(items, v, result), ...);
  while (result.from < N) detail::take_indirect<checks>(all, v, result);
  return result.view;
}

}  // namespace kc
