# cython: headers_on_use=True
# Dates and times. `import_datetime()` has to run before anything else.

from cpython.object cimport PyObject

cdef extern from "kc/python/datetime.h":
    # The structs behind the objects.
    ctypedef struct PyDateTime_Date:
        pass
    ctypedef struct PyDateTime_Time:
        unsigned char fold
        char hastzinfo
        PyObject* tzinfo
    ctypedef struct PyDateTime_DateTime:
        unsigned char fold
        char hastzinfo
        PyObject* tzinfo
    ctypedef struct PyDateTime_Delta:
        int days
        int seconds
        int microseconds

    ctypedef class datetime.date [object PyDateTime_Date]:
        pass
    ctypedef class datetime.time [object PyDateTime_Time]:
        pass
    ctypedef class datetime.datetime [object PyDateTime_DateTime]:
        pass
    ctypedef class datetime.timedelta [object PyDateTime_Delta]:
        pass
    ctypedef class datetime.tzinfo [object PyDateTime_TZInfo]:
        pass

    void import_datetime "kc::datetime::load" () except *
    void PyDateTime_IMPORT "kc::datetime::load" () except *
    object PyTimeZone_FromOffset "kc::datetime::make_timezone" (object offset)
    object PyTimeZone_FromOffsetAndName "kc::datetime::make_timezone" (object offset, object name)
    object PyDateTime_TIME_GET_TZINFO "kc::datetime::time_timezone" (object value)
    object PyDateTime_DATE_GET_TZINFO "kc::datetime::timezone" (object value)
    datetime PyDateTime_FromTimeStamp "kc::datetime::datetime_of_arguments" (object arguments)
    date PyDate_FromTimeStamp "kc::datetime::date_of_arguments" (object arguments)

    bint PyDate_Check "kc::datetime::is_date" (object value)
    bint PyDate_CheckExact "kc::datetime::is_exact_date" (object value)
    bint PyDateTime_Check "kc::datetime::is_datetime" (object value)
    bint PyDateTime_CheckExact "kc::datetime::is_exact_datetime" (object value)
    bint PyTime_Check "kc::datetime::is_time" (object value)
    bint PyTime_CheckExact "kc::datetime::is_exact_time" (object value)
    bint PyDelta_Check "kc::datetime::is_delta" (object value)
    bint PyDelta_CheckExact "kc::datetime::is_exact_delta" (object value)
    bint PyTZInfo_Check "kc::datetime::is_timezone" (object value)
    bint PyTZInfo_CheckExact "kc::datetime::is_exact_timezone" (object value)

    int PyDateTime_GET_YEAR "kc::datetime::year" (object value)
    int PyDateTime_GET_MONTH "kc::datetime::month" (object value)
    int PyDateTime_GET_DAY "kc::datetime::day" (object value)
    int PyDateTime_DATE_GET_HOUR "kc::datetime::hour" (object value)
    int PyDateTime_DATE_GET_MINUTE "kc::datetime::minute" (object value)
    int PyDateTime_DATE_GET_SECOND "kc::datetime::second" (object value)
    int PyDateTime_DATE_GET_MICROSECOND "kc::datetime::microsecond" (object value)
    int PyDateTime_DATE_GET_FOLD "kc::datetime::fold" (object value)
    int PyDateTime_TIME_GET_HOUR "kc::datetime::time_hour" (object value)
    int PyDateTime_TIME_GET_MINUTE "kc::datetime::time_minute" (object value)
    int PyDateTime_TIME_GET_SECOND "kc::datetime::time_second" (object value)
    int PyDateTime_TIME_GET_MICROSECOND "kc::datetime::time_microsecond" (object value)
    int PyDateTime_TIME_GET_FOLD "kc::datetime::time_fold" (object value)
    int PyDateTime_DELTA_GET_DAYS "kc::datetime::days" (object value)
    int PyDateTime_DELTA_GET_SECONDS "kc::datetime::seconds" (object value)
    int PyDateTime_DELTA_GET_MICROSECONDS "kc::datetime::microseconds" (object value)

    date date_new "kc::datetime::make_date" (int year, int month, int day)
    time time_new "kc::datetime::make_time" (int hour, int minute, int second, int microsecond, object tz, int fold=0)
    datetime datetime_new "kc::datetime::make_datetime" (int year, int month, int day, int hour, int minute, int second, int microsecond, object tz, int fold=0)
    timedelta timedelta_new "kc::datetime::make_delta" (int days, int seconds, int useconds)
    object timezone_new "kc::datetime::make_timezone" (object offset)
    object timezone_new "kc::datetime::make_timezone" (object offset, object name)
    datetime datetime_from_timestamp "kc::datetime::datetime_of_timestamp" (object timestamp)
    datetime datetime_from_timestamp "kc::datetime::datetime_of_timestamp" (object timestamp, object tz)
    date date_from_timestamp "kc::datetime::date_of_timestamp" (object timestamp)
    object get_utc "kc::datetime::utc" ()

    object time_tzinfo "kc::datetime::time_timezone" (object value)
    object datetime_tzinfo "kc::datetime::timezone" (object value)
    int date_year "kc::datetime::year" (object value)
    int date_month "kc::datetime::month" (object value)
    int date_day "kc::datetime::day" (object value)
    int datetime_year "kc::datetime::year" (object value)
    int datetime_month "kc::datetime::month" (object value)
    int datetime_day "kc::datetime::day" (object value)
    int datetime_hour "kc::datetime::hour" (object value)
    int datetime_minute "kc::datetime::minute" (object value)
    int datetime_second "kc::datetime::second" (object value)
    int datetime_microsecond "kc::datetime::microsecond" (object value)
    int datetime_fold "kc::datetime::fold" (object value)
    int time_hour "kc::datetime::time_hour" (object value)
    int time_minute "kc::datetime::time_minute" (object value)
    int time_second "kc::datetime::time_second" (object value)
    int time_microsecond "kc::datetime::time_microsecond" (object value)
    int time_fold "kc::datetime::time_fold" (object value)
    int timedelta_days "kc::datetime::days" (object value)
    int timedelta_seconds "kc::datetime::seconds" (object value)
    int timedelta_microseconds "kc::datetime::microseconds" (object value)
    double total_seconds "kc::datetime::total_seconds" (timedelta value)
