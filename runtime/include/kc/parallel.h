// How errors, `break` and `return` leave a loop that threads share. Nothing thrown may cross the border of an OpenMP
// region, and no thread can leave a shared loop early; so each iteration catches, and the rest become empty:
//
//   kc::Parallel region;
//   #ifdef _OPENMP
//   #pragma omp parallel for
//   #endif
//   for (kc::Index k = 0; k < trips; ++k) {
//     if (region.is_left()) continue;
//     try { body } catch (...) { region.capture(); }
//   }
//   region.finish();          // throws again what was captured first
//
// In the body, `break` is { region.leave(kc::Exit::broke); continue; }, and `return x` is
// { if (region.leave(kc::Exit::returned)) result = x; continue; }: leave() is true for the one thread that decides, so
// result needs no lock. Behind finish(): if (region.exit() == kc::Exit::returned) return result;
//
// Without OpenMP all of this runs in one thread with the same meaning.
#pragma once

#include <kc/base.h>

#include <cxxabi.h>
#include <unistd.h>

#include <atomic>
#include <exception>

namespace kc {

// How a loop that threads share came to its end.
enum class Exit { none, broke, returned, threw };

class Parallel {
 public:
  Parallel() = default;
  Parallel(const Parallel&) = delete;
  Parallel& operator=(const Parallel&) = delete;

  // Whether some thread has left the loop, so that iterations not yet begun are to be skipped.
  KC_INLINE bool is_left() const { return exit_.load(std::memory_order_relaxed) != Exit::none; }

  // Leaves the loop; true in the thread that is the first to do so. An exception outdoes `break` and `return`.
  bool leave(Exit how) {
    Exit none = Exit::none;
    return exit_.compare_exchange_strong(none, how, std::memory_order_acq_rel);
  }

  // In catch (...): keeps the exception if it is the first, drops it otherwise. True if it keeps it.
  bool capture() noexcept;

  // Behind the region, in the thread that opened it.
  void finish() {
    if (first_) std::rethrow_exception(static_cast<std::exception_ptr&&>(first_));
  }

  // How the loop ended; to be read behind the region.
  Exit exit() const { return exit_.load(std::memory_order_relaxed); }

 private:
  std::atomic<Exit> exit_{Exit::none};
  std::atomic<bool> has_thrown_{false};
  std::exception_ptr first_;
};

// CPython up to 3.13 ends threads that take the GIL while it shuts down by unwinding their stacks. Unwinding cannot
// cross an OpenMP region: the thread sleeps instead, until the process is gone.
[[gnu::cold, gnu::noinline]] inline bool Parallel::capture() noexcept {
  try {
    throw;
  } catch (abi::__forced_unwind&) {
    for (;;) ::pause();
  } catch (...) {
    if (has_thrown_.exchange(true, std::memory_order_acq_rel)) return false;
    first_ = std::current_exception();
    exit_.store(Exit::threw, std::memory_order_release);
    return true;
  }
}

}  // namespace kc
