// An object that is an attribute of a C++ object. C++ makes, copies and destroys those where it likes, so each of these takes the
// GIL for it; what is left when Python has ended is left alone.
#pragma once

#include <kc/python/gil.h>
#include <kc/python/object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

class ObjectMember : public Object {
 public:
  ObjectMember() {
    GilHeld held;
    Object::operator=(none());
  }
  ObjectMember(const ObjectMember& other) : Object() {
    GilHeld held;
    Object::operator=(static_cast<const Object&>(other));
  }
  ObjectMember(ObjectMember&& other) noexcept : Object(std::move(static_cast<Object&>(other))) {}
  ~ObjectMember() {
    if (!get()) return;
    if (Py_IsInitialized()) {
      GilHeld held;
      reset();
    } else {
      static_cast<void>(release());
    }
  }
  ObjectMember& operator=(const ObjectMember& other) {
    GilHeld held;
    Object::operator=(static_cast<const Object&>(other));
    return *this;
  }
  ObjectMember& operator=(ObjectMember&& other) noexcept {
    std::swap(place(), other.place());
    return *this;
  }
  // By the module's own code, which holds the GIL.
  ObjectMember& operator=(Object value) noexcept {
    Object::operator=(std::move(value));
    return *this;
  }
};

}  // namespace kc::py

#pragma GCC visibility pop
