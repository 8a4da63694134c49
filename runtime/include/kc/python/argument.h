// Argument<View<...>>: a view of an argument of a Python function, for the time of the call.
//
//   static constexpr py::ViewDeclaration declared{"const double", "v", "total"};
//   py::Argument<View<const double, 1>> v(arguments[0], declared);
//   ... v.view(i) ...
//
// An exact NumPy array is only borrowed, since the caller keeps it alive; a buffer is held on the stack. owner() makes
// an owner for views that outlive the call.
#pragma once

#include <kc/python/acquire.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// What an argument holds, apart from the view. One test at the end of the call sees that there is nothing to release.
struct ArgumentHold {
  enum class Kind : unsigned char { nothing, array, buffer, owner };

  Kind kind = Kind::nothing;
  PyObject* object;  // borrowed, for an array or a buffer
  union {
    Py_buffer buffer;
    Owner owner;
  };

  ArgumentHold() noexcept {}
  ~ArgumentHold() { release(); }
  ArgumentHold(const ArgumentHold&) = delete;
  ArgumentHold& operator=(const ArgumentHold&) = delete;

  void release() noexcept {
    if (KC_UNLIKELY(kind >= Kind::buffer)) release_held();
  }

  [[gnu::noinline]] void release_held() noexcept {
    const Kind held = kind;
    kind = Kind::nothing;
    if (held == Kind::buffer)
      release_quietly(buffer);
    else
      owner.~Owner();
  }

  KC_INLINE void borrow_array(Ref given) noexcept {
    kind = Kind::array;
    object = given;
  }

  void hold(Owner&& given) noexcept {
    new (&owner) Owner(static_cast<Owner&&>(given));
    kind = Kind::owner;
  }

  // Gets anything but None and an exact array that fits.
  [[gnu::noinline]] void acquire(Ref given, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
    if (is_exact_memoryview(given)) return hold(share_memoryview(given, spec, declared, parts));
    get_buffer(given, buffer, spec, declared);
    if (KC_UNLIKELY(!read_usual_buffer(buffer, spec, parts))) {
      read_or_release(given, buffer, spec, declared, parts);
      if (!is_aligned(spec, parts)) return hold(own_aligned(given, buffer, spec, declared, parts));
    }
    kind = Kind::buffer;
    object = given;
  }

  // Null for None.
  [[gnu::noinline]] Owner own() {
    const Kind held = kind;
    if (held == Kind::nothing) return Owner();
    if (held != Kind::owner) {
      kind = Kind::nothing;  // own_buffer() takes the buffer over also when it throws
      hold(held == Kind::array ? own_object(object) : own_buffer(object, buffer));
    }
    return owner;
  }
};

}  // namespace detail

namespace detail {

// Everything but the usual array.
template <class V>
[[gnu::noinline]] V acquire_otherwise(ArgumentHold& hold, Ref object, const ViewDeclaration& declared) {
  V view;
  if (object.is_none()) return none_view<V>(declared);
  if (try_ndarray(object, view)) {
    hold.borrow_array(object);
    return view;
  }
  ViewParts parts = parts_of(view);
  hold.acquire(object, buffer_spec<V>, declared, parts);
  set_data(view, parts);
  return view;
}

}  // namespace detail

template <class V>
class Argument {
 public:
  V view;

  // Empty; acquire() fills it in.
  Argument() noexcept = default;
  KC_INLINE Argument(Ref object, ViewDeclaration declared) { acquire(object, declared); }

  KC_INLINE void acquire(Ref object, const ViewDeclaration& declared) {
    V usual;
    if (KC_LIKELY(detail::try_usual_ndarray(object, usual))) {
      hold_.borrow_array(object);
      view = usual;
    } else {
      const ViewDeclaration kept = declared;  // written to memory here only
      view = detail::acquire_otherwise<V>(hold_, object, kept);
    }
  }

  // Keeps the memory beyond the call; null for None.
  Owner owner() { return hold_.own(); }
  Owned<V> owned() { return Owned<V>(view, owner()); }

  // Lets the memory go; the view must not be used any more.
  void release() noexcept { hold_.release(); }

 private:
  detail::ArgumentHold hold_;
};

}  // namespace kc::py

#pragma GCC visibility pop
