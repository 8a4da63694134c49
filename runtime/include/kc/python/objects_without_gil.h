// Objects that are variables of a function that runs without the lock, and that it uses `with gil:` alone.
#pragma once

#include <tuple>

#include <kc/python/gil.h>
#include <kc/python/object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

inline Object borrow_with_gil(Ref object) {
  GilHeld gil;
  return borrow(object);
}

// Lets go of the variables before C++ would, with the lock. Where none was assigned the lock is not touched.
template <class... Objects>
class ReleaseWithGil {
 public:
  explicit ReleaseWithGil(Objects&... objects) noexcept : objects_(objects...) {}
  ~ReleaseWithGil() noexcept(false) {
    std::apply([](Objects&... object) { if (KC_UNLIKELY((... || static_cast<bool>(object)))) release(object...); }, objects_);
  }
  ReleaseWithGil(const ReleaseWithGil&) = delete;
  ReleaseWithGil& operator=(const ReleaseWithGil&) = delete;

 private:
  KC_COLD static void release(Objects&... object) {
    GilHeld gil;
    (object.reset(), ...);
  }

  std::tuple<Objects&...> objects_;
};

template <class... Objects>
ReleaseWithGil(Objects&...) -> ReleaseWithGil<Objects...>;

}  // namespace kc::py

#pragma GCC visibility pop
