// `cython.pymutex`: a lock that threads with the GIL let go of while they wait, so that who holds it can go on.
#pragma once

#include <kc/python/capi.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

class Mutex {
 public:
  Mutex() noexcept : lock_(PyThread_allocate_lock()) {}
  ~Mutex() {
    if (lock_) PyThread_free_lock(lock_);
  }
  Mutex(const Mutex&) = delete;
  Mutex& operator=(const Mutex&) = delete;

  void acquire() {
    if (PyThread_acquire_lock(lock_, NOWAIT_LOCK) == PY_LOCK_ACQUIRED) return;
    if (!PyGILState_Check()) {
      PyThread_acquire_lock(lock_, WAIT_LOCK);
      return;
    }
    PyThreadState* const thread = PyEval_SaveThread();
    PyThread_acquire_lock(lock_, WAIT_LOCK);
    PyEval_RestoreThread(thread);
  }
  void release() noexcept { PyThread_release_lock(lock_); }
  bool locked() noexcept {
    if (PyThread_acquire_lock(lock_, NOWAIT_LOCK) != PY_LOCK_ACQUIRED) return true;
    PyThread_release_lock(lock_);
    return false;
  }

 private:
  PyThread_type_lock lock_;
};

}  // namespace kc::py

#pragma GCC visibility pop
