// Waiting for locks of C++ by threads that may hold the GIL: they give it up meanwhile, so that who has the lock can go on.
//
//   kc::py::lock_all(first, second);
//   std::unique_lock<std::mutex> lock = kc::py::unique_lock_of(mutex);
//   kc::py::call_once(flag, function);
#pragma once

#include <kc/python/call.h>
#include <kc/python/gil.h>
#include <kc/python/translated.h>

#include <mutex>
#include <optional>
#include <utility>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Gives the GIL up if this thread holds it.
class GilReleasedIfHeld {
 public:
  GilReleasedIfHeld() noexcept : was_held_(PyGILState_Check() && PyGILState_GetThisThreadState()) {
    if (was_held_) released_.emplace();
  }
  // Runs an action that needs the GIL.
  template <class Action>
  decltype(auto) with_gil(Action action) {
    if (!was_held_) {
      GilHeld held;
      return action();
    }
    released_.reset();
    struct Again {
      std::optional<GilReleased>& released;
      ~Again() { released.emplace(); }
    } again{released_};
    return action();
  }

 private:
  bool was_held_;
  std::optional<GilReleased> released_;
};

template <class Lock>
void wait_for_all(Lock& lock) {
  lock.lock();
}
template <class First, class Second, class... Locks>
void wait_for_all(First& first, Second& second, Locks&... locks) {
  std::lock(first, second, locks...);
}

template <class Lock>
bool try_all(Lock& lock) {
  return lock.try_lock();
}
template <class First, class Second, class... Locks>
bool try_all(First& first, Second& second, Locks&... locks) {
  return std::try_lock(first, second, locks...) == -1;
}

template <class... Locks>
void lock_all(Locks&... locks) {
  if (try_all(locks...)) return;
  GilReleasedIfHeld released;
  wait_for_all(locks...);
}

template <class Mutex>
std::unique_lock<Mutex> unique_lock_of(Mutex& mutex) {
  std::unique_lock<Mutex> lock(mutex, std::defer_lock);
  lock_all(lock);
  return lock;
}

// Calls the function with the GIL, by one of the threads that ask for it. An error that it sets is thrown, and the next thread tries.
template <class Function, class... Arguments>
void call_once(std::once_flag& flag, Function&& function, Arguments&&... arguments) {
  GilReleasedIfHeld released;
  std::call_once(flag, [&] {
    released.with_gil([&] {
      std::forward<Function>(function)(std::forward<Arguments>(arguments)...);
      check_python_error();
    });
  });
}

inline void call_object_once(std::once_flag& flag, Ref function) {
  kc::py::call_once(flag, [function] { call({function}); });
}

}  // namespace kc::py

#pragma GCC visibility pop
