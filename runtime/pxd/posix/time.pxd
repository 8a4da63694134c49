# cython: headers_on_use=True
# Clocks of the operating system.

from posix.types cimport clockid_t, pid_t, suseconds_t, time_t, timer_t
from posix.signal cimport sigevent

cdef extern from "<ctime>" nogil:
    cdef struct timespec:
        time_t tv_sec
        long tv_nsec

    const clockid_t CLOCK_REALTIME
    const clockid_t CLOCK_MONOTONIC
    const clockid_t CLOCK_PROCESS_CPUTIME_ID
    const clockid_t CLOCK_THREAD_CPUTIME_ID
    const clockid_t CLOCK_MONOTONIC_COARSE
    const clockid_t CLOCK_MONOTONIC_FAST
    const clockid_t CLOCK_MONOTONIC_PRECISE
    const clockid_t CLOCK_MONOTONIC_RAW
    const clockid_t CLOCK_REALTIME_ALARM
    const clockid_t CLOCK_REALTIME_COARSE
    const clockid_t CLOCK_REALTIME_FAST
    const clockid_t CLOCK_REALTIME_PRECISE
    const clockid_t CLOCK_BOOTTIME
    const clockid_t CLOCK_BOOTTIME_ALARM
    const clockid_t CLOCK_SECOND
    const clockid_t CLOCK_UPTIME
    const clockid_t CLOCK_UPTIME_FAST
    const clockid_t CLOCK_UPTIME_PRECISE
    const int TIMER_ABSTIME

    int clock_getres(clockid_t clock, timespec* result)
    int clock_gettime(clockid_t clock, timespec* result)
    int clock_settime(clockid_t clock, const timespec* value)
    int nanosleep(const timespec* duration, timespec* rest)

cdef extern from "<sys/time.h>" nogil:
    cdef struct timeval:
        time_t tv_sec
        suseconds_t tv_usec
    cdef struct timezone:
        int tz_minuteswest
        int tz_dsttime

    cdef struct itimerval:
        timeval it_interval
        timeval it_value

    enum: ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF

    int getitimer(int which, itimerval* value)
    int setitimer(int which, const itimerval* value, itimerval* old)
    int gettimeofday(timeval* result, timezone* zone)
    struct itimerspec:
        timespec it_interval
        timespec it_value
    int clock_getcpuclockid(pid_t process, clockid_t* clock)
    int clock_nanosleep(clockid_t clock, int flags, const timespec* request, timespec* remaining)

cdef extern from "<ctime>" nogil:
    int timer_create(clockid_t clock, sigevent* event, timer_t* timer)
    int timer_delete(timer_t timer)
    int timer_gettime(timer_t timer, itimerspec* value)
    int timer_getoverrun(timer_t timer)
    int timer_settime(timer_t timer, int flags, const itimerspec* value, itimerspec* old)
