// The global interpreter lock over a scope: `with nogil:` and `with gil:`.
//
// The destructors may throw: when the interpreter shuts down, CPython ends other threads by forced unwinding from the
// call that takes the lock, and a noexcept destructor would terminate the process.
#pragma once

#include <kc/python/api.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

class GilReleased {
 public:
  GilReleased() noexcept : thread_(PyEval_SaveThread()) {}
  ~GilReleased() noexcept(false) { PyEval_RestoreThread(thread_); }
  GilReleased(const GilReleased&) = delete;
  GilReleased& operator=(const GilReleased&) = delete;

 private:
  PyThreadState* thread_;
};

// Also right in threads that Python did not start, and where the lock is held already.
class GilHeld {
 public:
  GilHeld() noexcept(false) : state_(PyGILState_Ensure()) {}
  ~GilHeld() noexcept(false) { PyGILState_Release(state_); }
  GilHeld(const GilHeld&) = delete;
  GilHeld& operator=(const GilHeld&) = delete;

 private:
  PyGILState_STATE state_;
};

}  // namespace kc::py

#pragma GCC visibility pop
