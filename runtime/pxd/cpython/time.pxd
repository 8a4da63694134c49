# Time as the module `time` tells it.

from libc.stdint cimport int64_t
from libc.time cimport time_t, tm

cdef extern from *:
    """
    #include <time.h>
    namespace { inline double kc_clock_seconds(clockid_t clock) {
      timespec now;
      ::clock_gettime(clock, &now);
      return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    }
    inline long long kc_clock_nanoseconds(clockid_t clock) {
      timespec now;
      ::clock_gettime(clock, &now);
      return static_cast<long long>(now.tv_sec) * 1000000000 + now.tv_nsec;
    } }
    """
    double kc_clock_seconds(int clock) noexcept nogil
    long long kc_clock_nanoseconds(int clock) noexcept nogil
    const int CLOCK_REALTIME
    const int CLOCK_MONOTONIC
    tm* localtime_r(const time_t* clock, tm* result) nogil

cdef inline double time() noexcept nogil:
    return kc_clock_seconds(CLOCK_REALTIME)

cdef inline double monotonic() noexcept nogil:
    return kc_clock_seconds(CLOCK_MONOTONIC)

cdef inline double perf_counter() noexcept nogil:
    return kc_clock_seconds(CLOCK_MONOTONIC)

cdef inline int64_t time_ns() noexcept nogil:
    return kc_clock_nanoseconds(CLOCK_REALTIME)

cdef inline int64_t monotonic_ns() noexcept nogil:
    return kc_clock_nanoseconds(CLOCK_MONOTONIC)

cdef inline int64_t perf_counter_ns() noexcept nogil:
    return kc_clock_nanoseconds(CLOCK_MONOTONIC)

cdef inline tm localtime() noexcept nogil:
    cdef time_t now = <time_t>time()
    cdef tm result
    localtime_r(&now, &result)
    # As time.localtime() counts: the year from 0, months and days of the year from 1, days of the week from Monday.
    result.tm_year += 1900
    result.tm_mon += 1
    result.tm_wday = <int> ((result.tm_wday + 6) % 7)
    result.tm_yday += 1
    return result
