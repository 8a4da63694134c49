// Views as modules hand them to each other's functions: by value, in the struct that Cython uses, with a Python object
// that keeps the memory alive.
//
//   double total_in_c(py::SharedView v) { return total(py::borrowed_view_of<View<double, 1>>(v)); }     // for others to call
//   double total(OwnedView<double, 1> v) { return total_pointer(py::to_shared(v)); }              // a function of theirs
#pragma once

#include <kc/python/element.h>
#include <kc/python/owner.h>
#include <kc/python/slots.h>
#include <kc/python/view_face.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct SharedView {
  PyObject* keeper;  // None for a view that is None, null for one that is not initialised
  char* data;
  Index shape[8], strides[8], suboffsets[8];
};

namespace detail {

template <class T, int N, class L>
void copy_extents(const View<T, N, L>& view, SharedView& slice) noexcept {
  static_assert(N <= 8, "a view has at most 8 axes");
  for (int k = 0; k < N; ++k) {
    slice.shape[k] = view.shape[k];
    slice.strides[k] = view.stride(k);
    slice.suboffsets[k] = -1;
  }
}

template <class V>
struct FromShared;
template <class T, int N, class L>
struct FromShared<View<T, N, L>> {
  static KC_INLINE View<T, N, L> make(const SharedView& slice) noexcept {
    if (KC_UNLIKELY(!slice.data)) return without_memory(slice);
    View<T, N, L> view;
    view.data = reinterpret_cast<T*>(slice.data);
    for (int k = 0; k < N; ++k) view.shape[k] = slice.shape[k], view.strides[k] = slice.strides[k];
    return view;
  }

 private:
  // Not initialised, None, or without elements.
  [[gnu::cold, gnu::noinline]] static View<T, N, L> without_memory(const SharedView& slice) noexcept {
    if (!slice.keeper) return {};
    if (slice.keeper == Py_None) return View<T, N, L>::none();
    SharedView empty = slice;
    empty.data = static_cast<char*>(empty_data());
    return make(empty);
  }
};

}  // namespace detail

// The slice lives as long as the view does, unless the one it is given to asks its keeper for more.
template <class V>
SharedView to_shared(const Owned<V>& view) {
  SharedView slice{};
  if (!view.is_initialised()) return slice;
  if (view.is_none()) {
    slice.keeper = Py_None;
    return slice;
  }
  using T = typename V::Element;
  const FacedElements elements{sizeof(T), element<T>().text, std::is_const_v<T>};
  slice.keeper = view.owner ? face_of(*view.owner.get(), elements) : Py_None;
  slice.data = const_cast<char*>(reinterpret_cast<const char*>(view.data));
  detail::copy_extents(view.view(), slice);
  return slice;
}

template <class V>
V borrowed_view_of(const SharedView& slice) noexcept {
  return detail::FromShared<V>::make(slice);
}

template <class V>
Owned<V> owned_view_of(const SharedView& slice) {
  V view = borrowed_view_of<V>(slice);
  if (!slice.keeper || slice.keeper == Py_None) return own(view, Owner());
  if (Owner ours = owner_of_face(slice.keeper)) return own(view, static_cast<Owner&&>(ours));
  return own(view, own_keeper(slice.keeper));
}

// What a function of another module returned: a slice that holds its keeper.
template <class V>
Owned<V> result_view_of(const SharedView& slice) {
  if (!slice.keeper) raise_set_error();
  Owned<V> view = owned_view_of<V>(slice);
  if (slice.keeper != Py_None) release_face(slice.keeper);
  return view;
}

// What a function gives to another module holds its keeper, too.
template <class V>
SharedView to_c_result(const Owned<V>& view) {
  const SharedView slice = to_shared(view);
  if (slice.keeper && slice.keeper != Py_None) acquire_face(slice.keeper);
  return slice;
}

}  // namespace kc::py

#pragma GCC visibility pop
