// Waiting for locks and conditions of C's <threads.h> by threads that may hold the GIL: they give it up meanwhile, so that who has
// the lock can go on.
#pragma once

#include <kc/python/cpp/locks.h>

#include <threads.h>

#pragma GCC visibility push(hidden)

namespace kc::py::threads {

inline void reset(once_flag* flag) {
  once_flag fresh = ONCE_FLAG_INIT;
  *flag = fresh;
}

inline int lock(mtx_t* mutex) {
  const int result = mtx_trylock(mutex);
  if (result != thrd_busy) return result;
  GilReleasedIfHeld released;
  return mtx_lock(mutex);
}

inline int wait(cnd_t* condition, mtx_t* mutex) {
  GilReleasedIfHeld released;
  return cnd_wait(condition, mutex);
}

// Until a moment of the clock TIME_UTC.
inline int wait(cnd_t* condition, mtx_t* mutex, const timespec* moment) {
  GilReleasedIfHeld released;
  return cnd_timedwait(condition, mutex, moment);
}

inline void call_once(once_flag* flag, void (*function)()) {
  GilReleasedIfHeld released;
  ::call_once(flag, function);
}

}  // namespace kc::py::threads

#pragma GCC visibility pop
