// What a pointer to a view points to.
//
//   cdef double[:]* p = <double[:]*> malloc(n * size)     ViewInMemory<View<double, 1>>* p = …
#pragma once

#include <kc/python/shared_view.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// C memory: trivial, with the layout that other modules know, and as there it holds no reference. What is assigned has to be kept
// by somebody else; what is read into a variable is kept by that. The fields may be filled in one by one, for memory that nobody
// has to keep.
template <class V>
struct ViewInMemory : SharedView {
  ViewInMemory& operator=(const Owned<V>& view) {
    SharedView::operator=(to_shared(view));
    return *this;
  }

  KC_INLINE V view() const noexcept { return borrowed_view_of<V>(*this); }
  Owned<V> owned() const { return owned_view_of<V>(*this); }
};

}  // namespace kc::py

#pragma GCC visibility pop
