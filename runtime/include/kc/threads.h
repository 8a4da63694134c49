// The threads of loops that share their iterations. Without OpenMP there is one, and whoever compiles is told so.
#pragma once

#include <kc/base.h>

#ifdef _OPENMP
#include <omp.h>
#else
#pragma message("compiled without OpenMP: prange and parallel run in one thread (-fopenmp is missing)")
#endif

namespace kc {

// The number of this thread in its team, from 0.
KC_INLINE int thread_id() {
#ifdef _OPENMP
  return omp_get_thread_num();
#else
  return 0;
#endif
}

// How many threads are wanted where `count` of them are asked for: 0 leaves it to OpenMP.
KC_INLINE int team_size([[maybe_unused]] int count) {
#ifdef _OPENMP
  return count != 0 ? count : omp_get_max_threads();
#else
  return 1;
#endif
}

}  // namespace kc
