#pragma once

#include <kc/python/gil.h>
#include <kc/python/object.h>
#include <kc/python/owner.h>

#include <utility>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What a parallel loop returns: set in an iteration, which holds the lock then, and given back by code that does not.
class CarriedObject {
 public:
  CarriedObject() noexcept = default;
  CarriedObject(const CarriedObject&) = delete;
  CarriedObject& operator=(const CarriedObject&) = delete;
  ~CarriedObject() {
    if (pointer_) detail::with_gil([this] { Py_DECREF(pointer_); });
  }

  // One thread does so, once.
  void operator=(Object value) noexcept { pointer_ = value.release(); }

  Object take() noexcept { return Object::adopt(std::exchange(pointer_, nullptr)); }

 private:
  PyObject* pointer_ = nullptr;
};

}  // namespace kc::py

#pragma GCC visibility pop
