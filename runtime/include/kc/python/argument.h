// ViewArguments: views of the arguments of a Python function, for the time of its call.
//
//   py::Object scaled(const py::Arguments<2>& a) {
//     py::ViewArguments views(a);
//     const auto v = views.get<View<const double, 1>>(0, "const double", "v", "scaled");
//     ... v(i) ...
//
// An exact NumPy array is only borrowed, since the caller keeps it alive; a buffer is held on the stack. owned() makes
// views that outlive the call.
#pragma once

#include <kc/python/acquire.h>
#include <kc/python/arguments.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

// What one argument holds.
struct ArgumentHold {
  enum class Kind : unsigned char { buffer, owner };

  ArgumentHold* next;
  Kind kind;
  union {
    Py_buffer buffer;
    Owner owner;
  };

  ArgumentHold() noexcept {}
  ~ArgumentHold() {}
  ArgumentHold(const ArgumentHold&) = delete;
  ArgumentHold& operator=(const ArgumentHold&) = delete;

  void hold(Owner&& given) noexcept {
    new (&owner) Owner(static_cast<Owner&&>(given));
    kind = Kind::owner;
  }

  // Gets anything but None and an exact array that fits.
  void acquire(Ref given, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
    if (is_exact_memoryview(given)) return hold(share_memoryview(given, spec, declared, parts));
    get_buffer(given, buffer, spec, declared);
    if (KC_UNLIKELY(!read_usual_buffer(buffer, spec, parts))) {
      read_or_release(given, buffer, spec, declared, parts);
      if (!is_aligned(spec, parts)) return hold(own_aligned(given, buffer, spec, declared, parts));
    }
    kind = Kind::buffer;
  }

  void release() noexcept {
    if (kind == Kind::buffer)
      release_quietly(buffer);
    else
      owner.~Owner();
  }
};

// Those of the arguments of a call that hold something, in the order in which it was acquired.
class HeldArguments {
 public:
  HeldArguments(const HeldArguments&) = delete;
  HeldArguments& operator=(const HeldArguments&) = delete;

 protected:
  HeldArguments(PyObject* const* given, ArgumentHold* holds) noexcept : given_(given), holds_(holds) {}
  ~HeldArguments() {
    if (KC_UNLIKELY(first_ != nullptr)) release();
  }

  Ref given(int slot) const noexcept { return given_[slot]; }

  template <class V>
  V get(int slot, const ViewDeclaration& declared) {
    if (given(slot).is_none()) return none_view<V>(declared);
    V view;
    if (try_ndarray(given(slot), view)) return view;
    ViewParts parts = parts_of(view);
    acquire(slot, buffer_spec<V>, declared, parts);
    set_data(view, parts);
    if constexpr (has_structs<V> && !has_suboffsets<V>) remember_dtype(given(slot), view);
    return view;
  }

  // What is not the usual array. Takes what fits in registers, so that calls are short.
  template <class V>
  [[gnu::noinline]] V get_otherwise(int slot, const char* type, const char* name, const char* function) {
    return get<V>(slot, {type, name, function});
  }

  // Keeps the memory beyond the call. Only the buffer protocol tells the format of structs.
  [[gnu::noinline]] Owner own(int slot, const BufferSpec& spec) {
    ArgumentHold& hold = holds_[slot];
    ArgumentHold** place = &first_;
    while (*place && *place != &hold) place = &(*place)->next;
    if (!*place) return spec.element->kind == ElementKind::structure ? own_by_buffer(given(slot), spec) : own_object(given(slot));
    if (hold.kind == ArgumentHold::Kind::buffer) {
      *place = hold.next;  // own_buffer() takes the buffer over also when it throws
      hold.hold(own_buffer(given(slot), hold.buffer));
      *place = &hold;
    }
    return hold.owner;
  }

 private:
  ArgumentHold* first_ = nullptr;
  PyObject* const* given_;
  ArgumentHold* holds_;

  [[gnu::noinline]] void acquire(int slot, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
    ArgumentHold& hold = holds_[slot];
    hold.acquire(given(slot), spec, declared, parts);
    hold.next = nullptr;
    *end() = &hold;
  }

  ArgumentHold** end() noexcept {
    ArgumentHold** place = &first_;
    while (*place) place = &(*place)->next;
    return place;
  }

  [[gnu::noinline]] void release() noexcept {
    while (first_) {
      ArgumentHold& hold = *first_;
      first_ = hold.next;
      hold.release();
    }
  }
};

}  // namespace detail

template <int count>
class ViewArguments : detail::HeldArguments {
 public:
  explicit ViewArguments(const Arguments<count>& given) noexcept : HeldArguments(given.values(), holds_) {}

  // By the type of the elements, as written, the name, and the function that takes the argument. `axes` has one for each
  // axis, where they are not what the layout tag says.
  template <class V>
  KC_INLINE V get(int slot, const char* type, const char* name, const char* function, const Axis* axes = nullptr) {
    if constexpr (detail::has_suboffsets<V>) {
      return HeldArguments::get<V>(slot, {type, name, function, false, axes});
    } else {
      V usual;
      if (KC_LIKELY(detail::read_usual_ndarray(given(slot), usual))) return usual;
      return get_otherwise<V>(slot, type, name, function);
    }
  }

  // With an owner that keeps the memory beyond the call; without one for None.
  template <class V>
  Owned<V> owned(int slot, const V& view) {
    return Owned<V>(view, view.is_none() ? Owner() : own(slot, buffer_spec<V>));
  }

 private:
  detail::ArgumentHold holds_[count];
};

}  // namespace kc::py

#pragma GCC visibility pop
