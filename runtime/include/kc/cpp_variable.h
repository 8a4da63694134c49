// A variable of a C++ class that holds nothing until something is assigned to it, and so needs no constructor without arguments.
#pragma once

#include <kc/error.h>

#include <optional>
#include <type_traits>
#include <utility>

namespace kc {

template <class T>
class CppVariable {
 public:
  // What the value is made from may be what the variable holds.
  template <class Value, class = std::enable_if_t<!std::is_same_v<std::decay_t<Value>, CppVariable>>>
  CppVariable& operator=(Value&& value) {
    if constexpr (std::is_assignable_v<T&, Value&&>) {
      if (held_) *held_ = std::forward<Value>(value);
      else held_.emplace(std::forward<Value>(value));
    } else {
      T made(std::forward<Value>(value));
      held_.emplace(std::move(made));
    }
    return *this;
  }

  // Where something was assigned.
  T& operator*() { return *held_; }

  T& local(const char* name) {
    if (!held_) raise_unbound_local(name);
    return *held_;
  }
  // Seen from an inner function.
  T& free(const char* name) {
    if (!held_) raise(ErrorKind::name_error, "free variable '%s' referenced before assignment in enclosing scope", name);
    return *held_;
  }
  T& attribute(const char* name) {
    if (!held_) raise(ErrorKind::attribute_error, "C++ attribute '%s' is not initialized", name);
    return *held_;
  }
  T& global(const char* name) {
    if (!held_) raise(ErrorKind::name_error, "C++ global '%s' is not initialized", name);
    return *held_;
  }

 private:
  std::optional<T> held_;
};

}  // namespace kc
