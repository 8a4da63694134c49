// A view as attribute of a `cdef class` that a `.pxd` declares: other modules, those of Cython, too, know the struct of its objects
// and read and write the attribute in place.
#pragma once

#include <kc/python/shared_view.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Holds its keeper, as views of Cython do. Objects of classes are made of zeros: not initialised.
template <class V>
class SharedAttribute {
 public:
  SharedAttribute() = default;
  SharedAttribute(const SharedAttribute&) = delete;
  ~SharedAttribute() { let_go(slice_); }

  // The new view is in place, and the old memory released after that.
  SharedAttribute& operator=(const Owned<V>& view) {
    const SharedView old = slice_;
    slice_ = to_c_result(view);
    let_go(old);
    return *this;
  }
  // Ends as a view that is not initialised.
  void release() noexcept {
    const SharedView old = slice_;
    slice_ = SharedView{};
    let_go(old);
  }

  bool is_initialised() const noexcept { return slice_.keeper != nullptr; }
  // Borrowed from the attribute, as long as nobody assigns to it.
  KC_INLINE V view() const noexcept { return borrowed_view_of<V>(slice_); }
  Owned<V> owned() const { return owned_view_of<V>(slice_); }

 private:
  static void let_go(const SharedView& slice) noexcept {
    if (slice.keeper && slice.keeper != Py_None) release_face(slice.keeper);
  }

  SharedView slice_{};
};

template <class V>
Object to_object(const SharedAttribute<V>& attribute) {
  return to_object(attribute.owned());
}

}  // namespace kc::py

#pragma GCC visibility pop
