// NumPy's dates for C: the fields of a date, and the ways between them, datetime64, Python's dates and ISO 8601 text. Those are
// functions of NumPy 2.
#pragma once

#include <kc/python/numpy_scalars.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

// The fields of a date in the calendar; not a time where the year is Npy_DATETIME_NAT.
#ifdef NPY_DATETIME_NAT
using DatetimeStruct = npy_datetimestruct;
#else
struct DatetimeStruct {
  std::int64_t year;
  std::int32_t month, day, hour, min, sec, us, ps, as;
};
#endif

namespace detail {

enum DatePlace { datetime_to_fields = 307, fields_to_datetime, object_to_fields, iso_length, fields_to_iso };

}  // namespace detail

inline int Datetime_ConvertDatetime64ToDatetimeStruct(DatetimeMetaData* meta, Index value, DatetimeStruct* fields) {
  return detail::call_of_numpy_2<int>("NpyDatetime_ConvertDatetime64ToDatetimeStruct", detail::datetime_to_fields, meta, value, fields);
}
inline int Datetime_ConvertDatetimeStructToDatetime64(DatetimeMetaData* meta, const DatetimeStruct* fields, Index* value) {
  return detail::call_of_numpy_2<int>("NpyDatetime_ConvertDatetimeStructToDatetime64", detail::fields_to_datetime, meta, fields, value);
}
// 1 where the object is no date.
inline int Datetime_ConvertPyDateTimeToDatetimeStruct(PyObject* object, DatetimeStruct* fields, Npy_DATETIMEUNIT* best_unit, int apply_zone) {
  return detail::call_of_numpy_2<int>("NpyDatetime_ConvertPyDateTimeToDatetimeStruct", detail::object_to_fields, object, fields, best_unit,
                                      apply_zone);
}
inline int Datetime_GetDatetimeISO8601StrLen(int local, Npy_DATETIMEUNIT base) {
  return detail::call_of_numpy_2<int>("NpyDatetime_GetDatetimeISO8601StrLen", detail::iso_length, local, base);
}
inline int Datetime_MakeISO8601Datetime(DatetimeStruct* fields, char* text, Index length, int local, int utc, Npy_DATETIMEUNIT base,
                                        int zone_offset, int casting) {
  return detail::call_of_numpy_2<int>("NpyDatetime_MakeISO8601Datetime", detail::fields_to_iso, fields, text, length, local, utc, base,
                                      zone_offset, casting);
}

}  // namespace kc::numpy

#pragma GCC visibility pop
