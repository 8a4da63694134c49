// Waiting for conditions by threads that may hold the GIL. Nobody waits for the GIL while having the lock, or the other way round.
//
//   kc::py::wait_safely(variable, lock, predicate);             // the predicate is called with the GIL
//   kc::py::wait_safely_for(variable, lock, duration, predicate);
#pragma once

#include <kc/python/call.h>
#include <kc/python/cpp/locks.h>

#include <condition_variable>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The action waits without the GIL and ends with the lock taken; that is let go of until the GIL is back.
template <class Lock, class Action>
decltype(auto) waiting(Lock& lock, Action action) {
  struct LockedAgain {
    Lock& lock;
    ~LockedAgain() noexcept(false) { lock_all(lock); }
  } again{lock};
  GilReleasedIfHeld released;
  struct Unlocked {
    Lock& lock;
    ~Unlocked() { lock.unlock(); }
  } unlocked{lock};
  return action(released);
}

template <class Lock, class Predicate>
auto asked_with_gil(Lock& lock, GilReleasedIfHeld& released, Predicate& predicate) {
  return [&lock, &released, &predicate] {
    lock.unlock();
    return released.with_gil([&] {
      lock_all(lock);
      const bool holds = predicate();
      check_python_error();
      return holds;
    });
  };
}

// A Python function as a predicate.
class ObjectPredicate {
 public:
  explicit ObjectPredicate(Ref function) noexcept : function_(function) {}
  bool operator()() const { return truth(call({function_})); }

 private:
  Ref function_;  // of the caller, who waits
};

template <class Variable, class Lock>
void wait_safely(Variable& variable, Lock& lock) {
  waiting(lock, [&](GilReleasedIfHeld&) { variable.wait(lock); });
}
template <class Variable, class Lock, class Predicate>
void wait_safely(Variable& variable, Lock& lock, Predicate predicate) {
  waiting(lock, [&](GilReleasedIfHeld& released) { variable.wait(lock, asked_with_gil(lock, released, predicate)); });
}
template <class Variable, class Lock, class Stop, class Predicate>
bool wait_safely(Variable& variable, Lock& lock, Stop stop, Predicate predicate) {
  return waiting(lock, [&](GilReleasedIfHeld& released) {
    return variable.wait(lock, std::move(stop), asked_with_gil(lock, released, predicate));
  });
}
template <class Variable, class Lock>
void wait_for_object(Variable& variable, Lock& lock, Ref predicate) {
  wait_safely(variable, lock, ObjectPredicate(predicate));
}
template <class Variable, class Lock, class Stop>
bool wait_for_object(Variable& variable, Lock& lock, Stop stop, Ref predicate) {
  return wait_safely(variable, lock, std::move(stop), ObjectPredicate(predicate));
}

template <class Variable, class Lock, class Duration>
std::cv_status wait_safely_for(Variable& variable, Lock& lock, const Duration& duration) {
  return waiting(lock, [&](GilReleasedIfHeld&) { return variable.wait_for(lock, duration); });
}
template <class Variable, class Lock, class Duration, class Predicate>
bool wait_safely_for(Variable& variable, Lock& lock, const Duration& duration, Predicate predicate) {
  return waiting(lock, [&](GilReleasedIfHeld& released) {
    return variable.wait_for(lock, duration, asked_with_gil(lock, released, predicate));
  });
}
template <class Variable, class Lock, class Stop, class Duration, class Predicate>
bool wait_safely_for(Variable& variable, Lock& lock, Stop stop, const Duration& duration, Predicate predicate) {
  return waiting(lock, [&](GilReleasedIfHeld& released) {
    return variable.wait_for(lock, std::move(stop), duration, asked_with_gil(lock, released, predicate));
  });
}
template <class Variable, class Lock, class Duration>
bool wait_for_object_for(Variable& variable, Lock& lock, const Duration& duration, Ref predicate) {
  return wait_safely_for(variable, lock, duration, ObjectPredicate(predicate));
}
template <class Variable, class Lock, class Stop, class Duration>
bool wait_for_object_for(Variable& variable, Lock& lock, Stop stop, const Duration& duration, Ref predicate) {
  return wait_safely_for(variable, lock, std::move(stop), duration, ObjectPredicate(predicate));
}

template <class Variable, class Lock, class Point>
std::cv_status wait_safely_until(Variable& variable, Lock& lock, const Point& point) {
  return waiting(lock, [&](GilReleasedIfHeld&) { return variable.wait_until(lock, point); });
}
template <class Variable, class Lock, class Point, class Predicate>
bool wait_safely_until(Variable& variable, Lock& lock, const Point& point, Predicate predicate) {
  return waiting(lock, [&](GilReleasedIfHeld& released) {
    return variable.wait_until(lock, point, asked_with_gil(lock, released, predicate));
  });
}
template <class Variable, class Lock, class Stop, class Point, class Predicate>
bool wait_safely_until(Variable& variable, Lock& lock, Stop stop, const Point& point, Predicate predicate) {
  return waiting(lock, [&](GilReleasedIfHeld& released) {
    return variable.wait_until(lock, std::move(stop), point, asked_with_gil(lock, released, predicate));
  });
}
template <class Variable, class Lock, class Point>
bool wait_for_object_until(Variable& variable, Lock& lock, const Point& point, Ref predicate) {
  return wait_safely_until(variable, lock, point, ObjectPredicate(predicate));
}
template <class Variable, class Lock, class Stop, class Point>
bool wait_for_object_until(Variable& variable, Lock& lock, Stop stop, const Point& point, Ref predicate) {
  return wait_safely_until(variable, lock, std::move(stop), point, ObjectPredicate(predicate));
}

}  // namespace kc::py

#pragma GCC visibility pop
