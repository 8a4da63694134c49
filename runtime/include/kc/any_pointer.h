#pragma once

// A pointer that becomes one of whatever type is asked for, as C lets `void*`.
namespace kc {

class AnyPointer {
 public:
  explicit AnyPointer(const void* address) noexcept : address_(address) {}

  template <class T>
  operator T*() const noexcept {
    return (T*)const_cast<void*>(address_);
  }

 private:
  const void* address_;
};

inline AnyPointer any_pointer(const void* address) noexcept { return AnyPointer(address); }

}  // namespace kc
