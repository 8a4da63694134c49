// The global interpreter lock over a scope: `with nogil:` and `with gil:`.
#pragma once

#include <kc/python/thread_end.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The destructors are noexcept(false) because taking the lock may end the thread, see thread_end.h.
class GilReleased {
 public:
  GilReleased() noexcept : thread_(PyEval_SaveThread()) {}
  ~GilReleased() noexcept(false) {
    UnwindingGuard guard;
    PyEval_RestoreThread(thread_);
    guard.disarm();
  }
  GilReleased(const GilReleased&) = delete;
  GilReleased& operator=(const GilReleased&) = delete;

 private:
  PyThreadState* thread_;
};

// Also right in threads that Python did not start, and where the lock is held already.
class GilHeld {
 public:
  GilHeld() noexcept(false) : state_(guard_thread_end([] { return PyGILState_Ensure(); })) {}
  ~GilHeld() noexcept(false) { PyGILState_Release(state_); }
  GilHeld(const GilHeld&) = delete;
  GilHeld& operator=(const GilHeld&) = delete;

 private:
  PyGILState_STATE state_;
};

}  // namespace kc::py

#pragma GCC visibility pop
