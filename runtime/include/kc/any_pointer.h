#pragma once

#include <type_traits>
#include <utility>

// A pointer that becomes one of whatever type is asked for, as C lets `void*`.
namespace kc {

class AnyPointer {
 public:
  explicit AnyPointer(void* address) noexcept : address_(address) {}

  template <class T>
  operator T*() const noexcept {
    return (T*)address_;
  }

 private:
  void* address_;
};

inline AnyPointer any_pointer(void* address) noexcept { return AnyPointer(address); }
inline AnyPointer any_pointer(const void* address) noexcept { return AnyPointer(const_cast<void*>(address)); }

// The same of a function: callbacks of headers differ from what was declared in `const`, in enums that are numbers, in `noexcept`.
// Where C++ wants what can be called, it is that.
template <class Function>
class AnyFunction {
 public:
  explicit AnyFunction(Function* function) noexcept : function_(function) {}

  template <class T, class = std::enable_if_t<std::is_function_v<T>>>
  operator T*() const noexcept {
    return reinterpret_cast<T*>(reinterpret_cast<void (*)()>(function_));
  }

  template <class... Arguments>
  auto operator()(Arguments... arguments) const -> decltype(std::declval<Function*>()(arguments...)) {
    return function_(arguments...);
  }

 private:
  Function* function_;
};

template <class Function, class = std::enable_if_t<std::is_function_v<Function>>>
AnyFunction<Function> any_pointer(Function* function) noexcept {
  return AnyFunction<Function>(function);
}

}  // namespace kc
