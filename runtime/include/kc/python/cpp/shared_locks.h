// Locks that readers share, taken by threads that may hold the GIL.
#pragma once

#include <kc/python/cpp/locks.h>

#include <shared_mutex>

#pragma GCC visibility push(hidden)

namespace kc::py {

template <class Mutex>
std::shared_lock<Mutex> shared_lock_of(Mutex& mutex) {
  std::shared_lock<Mutex> lock(mutex, std::defer_lock);
  lock_all(lock);
  return lock;
}

}  // namespace kc::py

#pragma GCC visibility pop
