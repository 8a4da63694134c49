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
    if (KC_UNLIKELY(is_exact_memoryview(given))) return share(given, spec, declared, parts);
    get_buffer(given, buffer, spec, declared);
    kind = Kind::buffer;
    if (KC_UNLIKELY(!read_usual_buffer(buffer, spec, parts))) read_otherwise(given, spec, declared, parts);
  }

  void release() noexcept {
    if (kind == Kind::buffer)
      release_quietly(buffer);
    else
      owner.~Owner();
  }

 private:
  KC_COLD void share(Ref given, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
    hold(share_memoryview(given, spec, declared, parts));
  }

  KC_COLD void read_otherwise(Ref given, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
    read_or_release(given, buffer, spec, declared, parts);
    if (!is_aligned(spec, parts)) hold(own_aligned(given, buffer, spec, declared, parts));
  }
};

// What the function that is compiled once for all types of views knows of one of them.
struct ArgumentType {
  const BufferSpec* spec;
  bool (*read_array)(Ref object, void* view) noexcept;              // false where an exact NumPy array does not fit
  void (*remember_dtype)(Ref object, const void* view) noexcept;  // of structs
};

template <class V>
bool read_array(Ref object, void* view) noexcept {
  return try_ndarray(object, *static_cast<V*>(view));
}

template <class V>
void remember_dtype_of(Ref object, const void* view) noexcept {
  remember_dtype(object, *static_cast<const V*>(view));
}

template <class V>
constexpr ArgumentType make_argument_type() {
  static_assert(std::is_standard_layout_v<V> && sizeof(V) == sizeof(void*) + 2 * V::rank * sizeof(Index));
  if constexpr (has_structs<V>)
    return {&buffer_spec<V>, read_array<V>, remember_dtype_of<V>};
  else
    return {&buffer_spec<V>, read_array<V>, nullptr};
}

template <class V>
inline constexpr ArgumentType argument_type = make_argument_type<V>();

// The axes of a view of that type: behind its data.
inline ViewParts parts_behind(const BufferSpec& spec, void* view) noexcept {
  auto* shape = reinterpret_cast<Index*>(static_cast<void**>(view) + 1);
  return {shape, shape + spec.rank, nullptr};
}

KC_COLD void make_none(const BufferSpec& spec, void* view) noexcept {
  *static_cast<void**>(view) = none_data();
  const ViewParts parts = parts_behind(spec, view);
  for (int k = 0; k < spec.rank; ++k) parts.shape[k] = parts.strides[k] = 0;
}

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

  // A view of any type but those with indirect axes, that is not the usual array.
  [[gnu::noinline]] void get_otherwise(const ArgumentType& of, void* view, int slot, const char* type, const char* name, const char* function) {
    const Ref object = given(slot);
    if (object.is_none()) return make_none(*of.spec, view);
    if (KC_UNLIKELY(may_be_ndarray(object)) && of.read_array(object, view)) return;
    ViewParts parts = parts_behind(*of.spec, view);
    acquire(slot, *of.spec, {type, name, function}, parts);
    *static_cast<void**>(view) = parts.data;
    if (of.remember_dtype) of.remember_dtype(object, view);
  }

  template <class V>
  [[gnu::noinline]] V get_indirect(int slot, const ViewDeclaration& declared) {
    if (given(slot).is_none()) return none_view<V>(declared);
    V view;
    ViewParts parts = parts_of(view);
    acquire(slot, buffer_spec<V>, declared, parts);
    set_data(view, parts);
    return view;
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

  void acquire(int slot, const BufferSpec& spec, const ViewDeclaration& declared, ViewParts& parts) {
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
      return get_indirect<V>(slot, {type, name, function, false, axes});
    } else {
      V view;
      if (KC_LIKELY(detail::read_usual_ndarray(given(slot), view))) return view;
      V other;  // apart, because it has an address
      get_otherwise(detail::argument_type<V>, &other, slot, type, name, function);
      // Part by part: a copy of all would be read in larger pieces than it was just written in, and wait for them.
      view.data = other.data;
      for (int k = 0; k < V::rank; ++k) view.shape[k] = other.shape[k], view.strides[k] = other.strides[k];
      return view;
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
