// Dates and times as C sees them: `cimport cpython.datetime`. What CPython offers as macros stands here as functions.
#pragma once

#include <kc/python/raised.h>

#include <datetime.h>

#pragma GCC visibility push(hidden)

namespace kc::datetime {

inline void load() {
  if (!PyDateTimeAPI) PyDateTime_IMPORT;
  if (!PyDateTimeAPI) py::raise_set_error();
}

inline bool is_date(PyObject* o) { return PyDate_Check(o); }
inline bool is_exact_date(PyObject* o) { return PyDate_CheckExact(o); }
inline bool is_datetime(PyObject* o) { return PyDateTime_Check(o); }
inline bool is_exact_datetime(PyObject* o) { return PyDateTime_CheckExact(o); }
inline bool is_time(PyObject* o) { return PyTime_Check(o); }
inline bool is_exact_time(PyObject* o) { return PyTime_CheckExact(o); }
inline bool is_delta(PyObject* o) { return PyDelta_Check(o); }
inline bool is_exact_delta(PyObject* o) { return PyDelta_CheckExact(o); }
inline bool is_timezone(PyObject* o) { return PyTZInfo_Check(o); }
inline bool is_exact_timezone(PyObject* o) { return PyTZInfo_CheckExact(o); }

// Parts of dates and datetimes, of datetimes, of times, of deltas.
inline int year(PyObject* o) { return PyDateTime_GET_YEAR(o); }
inline int month(PyObject* o) { return PyDateTime_GET_MONTH(o); }
inline int day(PyObject* o) { return PyDateTime_GET_DAY(o); }
inline int hour(PyObject* o) { return PyDateTime_DATE_GET_HOUR(o); }
inline int minute(PyObject* o) { return PyDateTime_DATE_GET_MINUTE(o); }
inline int second(PyObject* o) { return PyDateTime_DATE_GET_SECOND(o); }
inline int microsecond(PyObject* o) { return PyDateTime_DATE_GET_MICROSECOND(o); }
inline int fold(PyObject* o) { return PyDateTime_DATE_GET_FOLD(o); }
inline int time_hour(PyObject* o) { return PyDateTime_TIME_GET_HOUR(o); }
inline int time_minute(PyObject* o) { return PyDateTime_TIME_GET_MINUTE(o); }
inline int time_second(PyObject* o) { return PyDateTime_TIME_GET_SECOND(o); }
inline int time_microsecond(PyObject* o) { return PyDateTime_TIME_GET_MICROSECOND(o); }
inline int time_fold(PyObject* o) { return PyDateTime_TIME_GET_FOLD(o); }
inline int days(PyObject* o) { return PyDateTime_DELTA_GET_DAYS(o); }
inline int seconds(PyObject* o) { return PyDateTime_DELTA_GET_SECONDS(o); }
inline int microseconds(PyObject* o) { return PyDateTime_DELTA_GET_MICROSECONDS(o); }
inline double total_seconds(PyObject* o) { return days(o) * 86400.0 + seconds(o) + microseconds(o) * 1e-6; }

inline PyObject* timezone(PyObject* o) {
  PyObject* found = reinterpret_cast<PyDateTime_DateTime*>(o)->hastzinfo
                        ? reinterpret_cast<PyDateTime_DateTime*>(o)->tzinfo
                        : Py_None;
  Py_INCREF(found);
  return found;
}
inline PyObject* time_timezone(PyObject* o) {
  PyObject* found =
      reinterpret_cast<PyDateTime_Time*>(o)->hastzinfo ? reinterpret_cast<PyDateTime_Time*>(o)->tzinfo : Py_None;
  Py_INCREF(found);
  return found;
}

inline PyObject* make_date(int year, int month, int day) {
  return PyDateTimeAPI->Date_FromDate(year, month, day, PyDateTimeAPI->DateType);
}
inline PyObject* make_time(int hour, int minute, int second, int microsecond, PyObject* zone, int fold = 0) {
  return PyDateTimeAPI->Time_FromTimeAndFold(hour, minute, second, microsecond, zone, fold, PyDateTimeAPI->TimeType);
}
inline PyObject* make_datetime(int year, int month, int day, int hour, int minute, int second, int microsecond,
                               PyObject* zone, int fold = 0) {
  return PyDateTimeAPI->DateTime_FromDateAndTimeAndFold(year, month, day, hour, minute, second, microsecond, zone, fold,
                                                        PyDateTimeAPI->DateTimeType);
}
inline PyObject* make_delta(int days, int seconds, int microseconds) {
  return PyDateTimeAPI->Delta_FromDelta(days, seconds, microseconds, 1, PyDateTimeAPI->DeltaType);
}
inline PyObject* make_timezone(PyObject* offset, PyObject* name = nullptr) {
  return PyDateTimeAPI->TimeZone_FromTimeZone(offset, name);
}
inline PyObject* utc() {
  Py_INCREF(PyDateTimeAPI->TimeZone_UTC);
  return PyDateTimeAPI->TimeZone_UTC;
}
inline PyObject* datetime_of_arguments(PyObject* arguments) { return PyDateTime_FromTimestamp(arguments); }
inline PyObject* date_of_arguments(PyObject* arguments) { return PyDate_FromTimestamp(arguments); }
inline PyObject* datetime_of_timestamp(PyObject* stamp, PyObject* zone = Py_None) {
  PyObject* arguments = PyTuple_Pack(2, stamp, zone);
  PyObject* made = arguments ? PyDateTime_FromTimestamp(arguments) : nullptr;
  Py_XDECREF(arguments);
  return made;
}
inline PyObject* date_of_timestamp(PyObject* stamp) {
  PyObject* arguments = PyTuple_Pack(1, stamp);
  PyObject* made = arguments ? PyDate_FromTimestamp(arguments) : nullptr;
  Py_XDECREF(arguments);
  return made;
}

}  // namespace kc::datetime

#pragma GCC visibility pop
