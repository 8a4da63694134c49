// Owner keeps the memory behind views alive: a buffer, an object whose memory was read directly, or memory of the
// runtime itself.
//
// Owners are counted and may be copied and destroyed without the GIL and in any thread. Whoever lets go of the last one
// takes the GIL where the exporter has to be told, and keeps a Python error that is set.
#pragma once

#include <kc/python/gil.h>
#include <kc/python/pending_error.h>
#include <kc/python/raised.h>
#include <kc/view.h>

#include <cstdlib>
#include <new>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct Ownership {
  Index count = 1;
  PyObject* base = nullptr;      // strong: the object that was given, what `.base` shows
  PyObject* keeper = nullptr;    // instead of a base: what another module knows its view by, acquired, see view_face.h
  const char* format = nullptr;  // of the elements as the exporter writes it, null where the type of the view tells
  Py_buffer buffer;              // held if it has an obj
  void* memory = nullptr;        // of malloc
  void* record = nullptr;        // of malloc, for finish
  // Runs before the rest is let go, with the GIL if there is a base or a buffer.
  void (*finish)(Ownership&) noexcept = nullptr;
  PyObject* face = nullptr;  // strong: what other modules know this by, see view_face.h
  // Lets go of the face; true where it lives on for others, and with it the Ownership.
  bool (*leave)(Ownership&) noexcept = nullptr;

  Ownership() noexcept { buffer.obj = nullptr; }
};

namespace detail {

// Exporters written in Python do not expect an error that is set.
inline void release_quietly(Py_buffer& buffer) noexcept {
  if (KC_LIKELY(!PyErr_Occurred())) return PyBuffer_Release(&buffer);
  PendingError pending;
  PyBuffer_Release(&buffer);
}

// Whether this thread has the lock. During the interpreter's end, objects are still destroyed by the one that has.
inline bool holds_gil() noexcept {
#if PY_VERSION_HEX >= 0x030D0000
  PyThreadState* current = PyThreadState_GetUnchecked();
#else
  PyThreadState* current = _PyThreadState_UncheckedGet();
#endif
  return current && PyGILState_Check();
}

// Does something that needs the lock and may set errors. False once the interpreter is gone: what belongs to it stays.
template <class Action>
bool with_gil(const Action& action) noexcept {
  if (holds_gil()) {
    PendingError pending;
    action();
    return true;
  }
  if (!Py_IsInitialized()) return false;
  GilHeld held;
  PendingError pending;
  action();
  return true;
}

[[gnu::noinline]] inline void release_python(Ownership& owned) noexcept {
  if (owned.finish) owned.finish(owned);
  if (owned.buffer.obj) PyBuffer_Release(&owned.buffer);
  Py_CLEAR(owned.base);
}

// True where other modules still need what is behind the face.
[[gnu::noinline]] inline bool leave_face(Ownership* owned) noexcept {
  bool lives_on = false;
  return !with_gil([&] { lives_on = owned->leave(*owned); }) || lives_on;
}

[[gnu::noinline]] inline void destroy(Ownership* owned) noexcept {
  if (owned->face && leave_face(owned)) return;
  if (owned->base || owned->buffer.obj) {
    if (!with_gil([owned] { release_python(*owned); })) return;
  } else if (owned->finish) {
    owned->finish(*owned);
  }
  std::free(owned->memory);
  std::free(owned->record);
  delete owned;
}

}  // namespace detail

class Owner {
 public:
  constexpr Owner() noexcept = default;
  Owner(const Owner& other) noexcept : owned_(other.owned_) {
    if (owned_) __atomic_fetch_add(&owned_->count, 1, __ATOMIC_RELAXED);
  }
  Owner(Owner&& other) noexcept : owned_(other.owned_) { other.owned_ = nullptr; }
  ~Owner() { release(owned_); }

  // The new one is in place before the old one is released.
  Owner& operator=(Owner other) noexcept {
    Ownership* old = owned_;
    owned_ = other.owned_;
    other.owned_ = old;
    return *this;
  }

  // Takes over the one reference that a new Ownership has.
  static Owner adopt(Ownership* owned) noexcept {
    Owner owner;
    owner.owned_ = owned;
    return owner;
  }

  // One more owner, or none where the last one has let go already.
  static Owner share(Ownership* owned) noexcept {
    Index count = __atomic_load_n(&owned->count, __ATOMIC_RELAXED);
    while (count > 0)
      if (__atomic_compare_exchange_n(&owned->count, &count, count + 1, true, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) return adopt(owned);
    return Owner();
  }

  explicit operator bool() const noexcept { return owned_ != nullptr; }
  Ownership* get() const noexcept { return owned_; }
  bool is_shared() const noexcept { return owned_ && __atomic_load_n(&owned_->count, __ATOMIC_RELAXED) > 1; }

  void reset() noexcept {
    Ownership* old = owned_;
    owned_ = nullptr;
    release(old);
  }

 private:
  static void release(Ownership* owned) noexcept {
    if (owned && __atomic_sub_fetch(&owned->count, 1, __ATOMIC_ACQ_REL) == 0) detail::destroy(owned);
  }

  Ownership* owned_ = nullptr;
};

inline Owner new_owner() {
  Ownership* owned = new (std::nothrow) Ownership;
  if (!owned) raise_memory_error();
  return Owner::adopt(owned);
}

// Owns a new reference to an object whose memory lives as long as the object.
inline Owner own_object(Ref object) {
  Owner owner = new_owner();
  Py_INCREF(object.get());
  owner.get()->base = object;
  return owner;
}

// Moves a buffer to new storage. Exporters may point into the buffer itself, as PyBuffer_FillInfo does.
inline void move_buffer(Py_buffer& from, Py_buffer& to) noexcept {
  to = from;
  const auto rebase = [&](Py_ssize_t*& pointer) {
    const char* begin = reinterpret_cast<const char*>(&from);
    const char* at = reinterpret_cast<const char*>(pointer);
    if (at >= begin && at < begin + sizeof from)
      pointer = reinterpret_cast<Py_ssize_t*>(reinterpret_cast<char*>(&to) + (at - begin));
  };
  rebase(to.shape);
  rebase(to.strides);
  rebase(to.suboffsets);
  from.obj = nullptr;
}

// A view that keeps its memory alive. It is a view: it indexes, slices and converts as one, and what comes out borrows
// from it.
template <class V>
struct Owned : V {
  Owner owner;

  Owned() = default;
  Owned(const V& view, Owner kept) noexcept : V(view), owner(static_cast<Owner&&>(kept)) {}
  Owned(const Owned&) = default;
  Owned(Owned&&) noexcept = default;
  ~Owned() = default;

  // To a view that promises less.
  template <class W, class = std::enable_if_t<std::is_convertible_v<const W&, V> && !std::is_same_v<W, V>>>
  Owned(const Owned<W>& other) noexcept : V(static_cast<const W&>(other)), owner(other.owner) {}

  // The new view is in place, and the old memory released after that.
  Owned& operator=(Owned other) noexcept {
    V::operator=(static_cast<const V&>(other));
    owner = static_cast<Owner&&>(other.owner);
    return *this;
  }

  const V& view() const noexcept { return *this; }
  // Ends as a view that is not initialised.
  void release() noexcept {
    V::operator=(V());
    owner.reset();
  }
};

template <class T, int N, class L = Strided>
using OwnedView = Owned<View<T, N, L>>;

template <class V>
Owned<V> own(const V& view, Owner owner) noexcept {
  return Owned<V>(view, static_cast<Owner&&>(owner));
}

// Lets go of arguments and owned views in the order in which they were declared, when it goes out of scope; C++ by
// itself takes the opposite order. Declare it behind the last of them.
template <class... Holders>
class ReleaseInOrder {};

template <class First, class... Rest>
class ReleaseInOrder<First, Rest...> {
 public:
  explicit ReleaseInOrder(First& first, Rest&... rest) noexcept : first_(first), rest_(rest...) {}
  ~ReleaseInOrder() { first_.release(); }
  ReleaseInOrder(const ReleaseInOrder&) = delete;
  ReleaseInOrder& operator=(const ReleaseInOrder&) = delete;

 private:
  First& first_;
  ReleaseInOrder<Rest...> rest_;  // destroyed, and so released, after first_ has been released
};

template <class... Holders>
ReleaseInOrder(Holders&...) -> ReleaseInOrder<Holders...>;

// The result of a function that is one of those: C++ may make a variable that is returned the result itself, which would
// then be let go of, too.
template <class Holder>
KC_INLINE Holder given_away(Holder& holder) noexcept {
  return static_cast<Holder&&>(holder);
}

}  // namespace kc::py

#pragma GCC visibility pop
