// Argument<View<...>>: a view of an argument of a Python function, for the time of the call.
//
//   static constexpr py::ViewDeclaration declared{"const double", "v", "total"};
//   py::Argument<View<const double, 1>> v(arguments[0], declared);
//   ... v.view(i) ...
//
// An exact NumPy array is only borrowed, since the caller keeps it alive; a buffer is held on the stack. owner() makes an owner for
// views that outlive the call.
#pragma once

#include <kc/python/acquire.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// What an argument holds, apart from the view.
struct ArgumentHold {
  enum class Kind : unsigned char { nothing, array, buffer };

  Kind kind = Kind::nothing;
  Owner owner;
  PyObject* object;  // borrowed, for an array or a buffer
  union {
    Py_buffer buffer;
  };

  ArgumentHold() noexcept {}
  ~ArgumentHold() {
    if (KC_UNLIKELY(kind == Kind::buffer)) release_buffer();
  }
  ArgumentHold(const ArgumentHold&) = delete;
  ArgumentHold& operator=(const ArgumentHold&) = delete;

  [[gnu::noinline]] void release_buffer() noexcept {
    kind = Kind::nothing;
    PendingError pending;
    PyBuffer_Release(&buffer);
  }

  // Gets anything but None and an exact array that fits.
  [[gnu::noinline]] void acquire(Ref given, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
    if (is_memoryview(given)) {
      owner = share_memoryview(given, spec, declared, parts);
      return;
    }
    get_buffer(given, buffer, spec, declared);
    read_or_release(given, buffer, spec, declared, parts);
    if (KC_UNLIKELY(!is_aligned(spec, parts))) {
      owner = own_aligned(given, buffer, spec, declared, parts);
    } else {
      kind = Kind::buffer;
      object = given;
    }
  }

  [[gnu::noinline]] void make_owner() {
    const Kind held = kind;
    kind = Kind::nothing;  // own_buffer() takes the buffer over also when it throws
    owner = held == Kind::array ? own_object(object) : own_buffer(object, buffer);
  }
};

}  // namespace detail

template <class V>
class Argument {
 public:
  V view;

  // Empty; acquire() fills it in.
  Argument() noexcept = default;
  Argument(Ref object, const ViewDeclaration& declared) { acquire(object, declared); }

  KC_INLINE void acquire(Ref object, const ViewDeclaration& declared) {
    if (KC_LIKELY(detail::try_ndarray(object, view))) {
      hold_.kind = detail::ArgumentHold::Kind::array;
      hold_.object = object;
    } else if (object.is_none()) {
      view = detail::none_view<V>(declared);
    } else {
      ViewParts parts = parts_of(view);
      hold_.acquire(object, buffer_spec<V>, declared, parts);
      set_data(view, parts);
    }
  }

  // Keeps the memory beyond the call; null for None.
  const Owner& owner() {
    if (hold_.kind != detail::ArgumentHold::Kind::nothing) hold_.make_owner();
    return hold_.owner;
  }
  Owned<V> owned() { return Owned<V>(view, owner()); }

  // Lets the memory go; the view must not be used any more.
  void release() noexcept {
    if (hold_.kind == detail::ArgumentHold::Kind::buffer) hold_.release_buffer();
    hold_.owner.reset();
  }

 private:
  detail::ArgumentHold hold_;
};

}  // namespace kc::py

#pragma GCC visibility pop
