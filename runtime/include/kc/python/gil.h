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

// Python knows a thread that it did not start only while that thread holds the lock, and forgets an error that is set in it then.
// So where such a thread gives the lock back with an error set, it stays known until forget_thread().
inline thread_local bool stays_known = false;

// For a thread that is done with its error. Needs the GIL, which the thread keeps.
KC_COLD void forget_thread() noexcept {
  if (!stays_known) return;
  stays_known = false;
  PyGILState_Release(PyGILState_LOCKED);
}

// Also right in threads that Python did not start, and where the lock is held already.
class GilHeld {
 public:
  GilHeld() noexcept(false)
      : is_known_(PyGILState_GetThisThreadState() != nullptr), state_(guard_thread_end([] { return PyGILState_Ensure(); })) {}
  ~GilHeld() noexcept(false) {
    if (KC_UNLIKELY(!is_known_) && PyErr_Occurred()) {
      stays_known = true;
      PyEval_SaveThread();
    } else {
      PyGILState_Release(state_);
    }
  }
  GilHeld(const GilHeld&) = delete;
  GilHeld& operator=(const GilHeld&) = delete;

 private:
  bool is_known_;
  PyGILState_STATE state_;
};

}  // namespace kc::py

#pragma GCC visibility pop
