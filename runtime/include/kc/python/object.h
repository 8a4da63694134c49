// Object owns a reference, Ref borrows one. Operations take Ref and return Object.
//
// An operation with several operands takes them in one braced list, `add({a, b})`: C++ evaluates a braced list from
// left to right, as Python does, and arguments of a call in any order.
#pragma once

#include <kc/python/api.h>

#include <cstring>
#include <type_traits>
#include <utility>

#pragma GCC visibility push(hidden)

namespace kc::py {

class Ref;

// An owned reference, or null: a local that is not bound. Destroying one keeps an error that is set (CPython's
// finalizers save and restore it).
class Object {
 public:
  constexpr Object() noexcept = default;
  Object(const Object& other) noexcept : pointer_(other.pointer_) { Py_XINCREF(pointer_); }
  Object(Object&& other) noexcept : pointer_(other.pointer_) { other.pointer_ = nullptr; }
  ~Object() { Py_XDECREF(pointer_); }

  // The new value is in place before the old one is released, since releasing may run any code.
  Object& operator=(const Object& other) noexcept {
    Py_XINCREF(other.pointer_);
    replace(other.pointer_);
    return *this;
  }
  Object& operator=(Object&& other) noexcept {
    PyObject* taken = other.pointer_;
    other.pointer_ = nullptr;
    replace(taken);
    return *this;
  }

  // Takes over a reference that the caller owns; null is allowed.
  static Object adopt(PyObject* owned) noexcept {
    Object object;
    object.pointer_ = owned;
    return object;
  }

  PyObject* get() const noexcept { return pointer_; }
  explicit operator bool() const noexcept { return pointer_ != nullptr; }
  bool is(PyObject* other) const noexcept { return pointer_ == other; }
  bool is_none() const noexcept { return pointer_ == Py_None; }
  // For C that puts another object here, as _PyBytes_Resize does.
  PyObject*& place() noexcept { return pointer_; }

  // Hands the reference to the caller, who owns it from now on.
  [[nodiscard]] PyObject* release() noexcept {
    PyObject* owned = pointer_;
    pointer_ = nullptr;
    return owned;
  }
  void reset() noexcept { replace(nullptr); }

 private:
  void replace(PyObject* owned) noexcept {
    PyObject* old = pointer_;
    pointer_ = owned;
    Py_XDECREF(old);
  }

  PyObject* pointer_ = nullptr;
};

// An object that lives as long as the module: an interned name, a literal, a tuple of keyword names. `constants.h`
// fills it.
struct Constant;

// A borrowed reference. It has the size of a pointer, so that an array of them is an argument vector of CPython.
class Ref {
 public:
  constexpr Ref(PyObject* borrowed) noexcept : pointer_(borrowed) {}
  constexpr Ref(std::nullptr_t) noexcept : pointer_(nullptr) {}
  Ref(PyTypeObject* borrowed) noexcept : pointer_(reinterpret_cast<PyObject*>(borrowed)) {}
  Ref(const Object& object) noexcept : pointer_(object.get()) {}
  Ref(const Constant& constant) noexcept;

  constexpr PyObject* get() const noexcept { return pointer_; }
  constexpr operator PyObject*() const noexcept { return pointer_; }
  constexpr explicit operator bool() const noexcept { return pointer_ != nullptr; }
  bool is_none() const noexcept { return pointer_ == Py_None; }

 private:
  PyObject* pointer_;
};
static_assert(sizeof(Ref) == sizeof(PyObject*));

// The operands of operations with two and three operands.
struct Two {
  Ref first, second;
};
struct Three {
  Ref first, second, third;
};

// A new reference to something borrowed; null stays null.
inline Object borrow(Ref borrowed) noexcept {
  Py_XINCREF(borrowed.get());
  return Object::adopt(borrowed);
}
// An object that went through C as a void*, or as a pointer to the struct of its class.
template <class T, class = std::enable_if_t<!std::is_same_v<T, PyObject>>>
Object borrow(T* object) noexcept {
  return borrow(Ref(static_cast<PyObject*>(const_cast<void*>(static_cast<const void*>(object)))));
}

// `<void*> object`: the address, which keeps nothing alive.
inline PyObject* pointer(Ref object) noexcept { return object.get(); }
// Macros of headers may take the address of what they are given.
inline PyObject*& pointer(Object& variable) noexcept { return variable.place(); }

// An object for a function that takes a pointer to the struct of its class.
struct StructPointer {
  PyObject* object;
  operator Ref() const noexcept { return object; }
  template <class Struct>
  operator Struct*() const noexcept {
    return reinterpret_cast<Struct*>(object);
  }
};
inline StructPointer struct_pointer(Ref object) noexcept { return {object.get()}; }

// The same object, which the compiler takes for any: of a constant such as Ellipsis, gcc would warn that an int reaches
// beyond it, behind the test that it is none.
KC_INLINE PyObject* unknown(PyObject* object) noexcept {
  asm("" : "+r"(object));
  return object;
}

// Copies a few pointers. A loop without `unknown` would become a call of memcpy, or vectors with all their ends.
KC_INLINE void copy_few(PyObject** to, PyObject* const* from, Py_ssize_t count) noexcept {
  for (Py_ssize_t i = 0; i < count; ++i) to[i] = unknown(from[i]);
}

inline Object none() noexcept { return borrow(Py_None); }

// Python's `a is b`.
inline bool is(Two operands) noexcept { return operands.first.get() == operands.second.get(); }
// `a == b` of two values that are each a str, of no class derived from it, or None: neither counts references nor needs the GIL.
inline bool is_same_text(Two operands) noexcept {
  PyObject* left = operands.first;
  PyObject* right = operands.second;
  if (left == right) return true;
  if (left == Py_None || right == Py_None) return false;
  const Py_ssize_t length = PyUnicode_GET_LENGTH(left);
  if (length != PyUnicode_GET_LENGTH(right)) return false;
  if (!PyUnicode_IS_READY(left) || !PyUnicode_IS_READY(right)) return PyUnicode_Compare(left, right) == 0;
  const auto width = PyUnicode_KIND(left);
  return width == PyUnicode_KIND(right) &&
         std::memcmp(PyUnicode_DATA(left), PyUnicode_DATA(right), static_cast<std::size_t>(length) * width) == 0;
}
inline bool is_none(Ref value) noexcept { return value.get() == Py_None; }

}  // namespace kc::py

#pragma GCC visibility pop
