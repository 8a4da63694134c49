// What happens when CPython ends a thread under our feet.
//
// While the interpreter shuts down, a thread that wants the lock back is ended: up to CPython 3.13 by pthread_exit,
// which unwinds the stack by force. The destructors of our frames would then release objects without the lock, and
// crash the process. Such a thread is parked for good instead, as CPython 3.14 does itself.
#pragma once

#include <kc/python/api.h>

#include <unistd.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void park_thread() noexcept {
  for (;;) pause();
}

// Parks the thread when it is left by unwinding. A catch clause could not do that: none may take a forced unwinding
// while another exception is handled.
class UnwindingGuard {
 public:
  UnwindingGuard() = default;
  ~UnwindingGuard() {
    if (KC_UNLIKELY(!done_)) park_thread();
  }
  UnwindingGuard(const UnwindingGuard&) = delete;
  UnwindingGuard& operator=(const UnwindingGuard&) = delete;

  void disarm() noexcept { done_ = true; }

 private:
  bool done_ = false;
};

// Calls the C API, which throws no C++ exceptions, where it may take the lock or run Python code that does.
template <class Action>
KC_INLINE auto guard_thread_end(Action action) {
  UnwindingGuard guard;
  auto result = action();
  guard.disarm();
  return result;
}

}  // namespace kc::py

#pragma GCC visibility pop
