// The functions of OpenMP for `cimport openmp`. Without OpenMP there is one thread, and the functions say so.
#pragma once

#ifdef _OPENMP
#include <omp.h>
#else

#include <time.h>

struct omp_lock_t {
  int depth;
};
using omp_nest_lock_t = omp_lock_t;
enum omp_sched_t { omp_sched_static = 1, omp_sched_dynamic = 2, omp_sched_guided = 3, omp_sched_auto = 4 };

inline void omp_set_num_threads(int) {}
inline int omp_get_num_threads() { return 1; }
inline int omp_get_max_threads() { return 1; }
inline int omp_get_thread_num() { return 0; }
inline int omp_get_num_procs() { return 1; }
inline int omp_in_parallel() { return 0; }
inline void omp_set_dynamic(int) {}
inline int omp_get_dynamic() { return 0; }
inline void omp_set_nested(int) {}
inline int omp_get_nested() { return 0; }
inline void omp_set_schedule(omp_sched_t, int) {}
inline void omp_get_schedule(omp_sched_t* kind, int* chunk) { *kind = omp_sched_static, *chunk = 0; }
inline int omp_get_thread_limit() { return 1; }
inline void omp_set_max_active_levels(int) {}
inline int omp_get_max_active_levels() { return 1; }
inline int omp_get_level() { return 0; }
inline int omp_get_ancestor_thread_num(int level) { return level == 0 ? 0 : -1; }
inline int omp_get_team_size(int level) { return level == 0 ? 1 : -1; }
inline int omp_get_active_level() { return 0; }

inline double omp_get_wtime() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}
inline double omp_get_wtick() { return 1e-9; }

inline void omp_init_lock(omp_lock_t* lock) { lock->depth = 0; }
inline void omp_destroy_lock(omp_lock_t*) {}
inline void omp_set_lock(omp_lock_t* lock) { ++lock->depth; }
inline void omp_unset_lock(omp_lock_t* lock) { --lock->depth; }
inline int omp_test_lock(omp_lock_t* lock) { return lock->depth == 0 ? ++lock->depth : 0; }
inline void omp_init_nest_lock(omp_nest_lock_t* lock) { lock->depth = 0; }
inline void omp_destroy_nest_lock(omp_nest_lock_t*) {}
inline void omp_set_nest_lock(omp_nest_lock_t* lock) { ++lock->depth; }
inline void omp_unset_nest_lock(omp_nest_lock_t* lock) { --lock->depth; }
inline int omp_test_nest_lock(omp_nest_lock_t* lock) { return ++lock->depth; }

#endif
