# cython: headers_on_use=True
# Clocks and calendars.

ctypedef long clock_t "clock_t"
ctypedef long time_t "time_t"

cdef extern from "<ctime>" nogil:
    cdef struct timespec:
        time_t tv_sec
        long tv_nsec
    cdef struct tm:
        int tm_sec
        int tm_min
        int tm_hour
        int tm_mday
        int tm_mon
        int tm_year
        int tm_wday
        int tm_yday
        int tm_isdst

    const int TIME_UTC
    const clock_t CLOCKS_PER_SEC
    int daylight
    long timezone
    char* tzname[2]

    clock_t clock()
    time_t time(time_t* result)
    void tzset()
    char* asctime(const tm* moment)
    char* asctime_r(const tm* moment, char* text)
    char* ctime(const time_t* moment)
    char* ctime_r(const time_t* moment, char* text)
    double difftime(time_t end, time_t begin)
    tm* gmtime(const time_t* moment)
    tm* gmtime_r(const time_t* moment, tm* result)
    tm* localtime(const time_t* moment)
    tm* localtime_r(const time_t* moment, tm* result)
    time_t mktime(tm* moment)
    size_t strftime(char* text, size_t size, const char* format, const tm* moment)
    int timespec_get(timespec* result, int base)
    char* strptime(const char* text, const char* format, tm* result)
    tm* getdate(const char* text)
