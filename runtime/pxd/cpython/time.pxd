# Time as the module `time` tells it.

from libc.time cimport time_t, tm

cdef extern from *:
    """
    #include <time.h>
    namespace { inline double kc_clock_seconds(clockid_t clock) {
      timespec now;
      ::clock_gettime(clock, &now);
      return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    } }
    """
    double kc_clock_seconds(int clock) noexcept nogil
    const int CLOCK_REALTIME
    const int CLOCK_MONOTONIC
    tm* localtime_r(const time_t* clock, tm* result) nogil

cdef inline double time() noexcept nogil:
    return kc_clock_seconds(CLOCK_REALTIME)

cdef inline double monotonic() noexcept nogil:
    return kc_clock_seconds(CLOCK_MONOTONIC)

cdef inline double perf_counter() noexcept nogil:
    return kc_clock_seconds(CLOCK_MONOTONIC)

cdef inline tm localtime() noexcept nogil:
    cdef time_t now = <time_t>time()
    cdef tm result
    localtime_r(&now, &result)
    return result
