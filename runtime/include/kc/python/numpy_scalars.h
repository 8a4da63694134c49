// NumPy's scalars for C: their types, dates and durations, and the way from an element to a scalar.
#pragma once

#include <kc/python/numpy_dtypes.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

#ifdef NPY_DATETIME_NAT
// The module includes NumPy's headers: their types are those of the functions that it calls.
using Npy_DATETIMEUNIT = NPY_DATETIMEUNIT;
using DatetimeMetaData = PyArray_DatetimeMetaData;
constexpr Npy_DATETIMEUNIT Npy_FR_ERROR = NPY_FR_ERROR;
constexpr Npy_DATETIMEUNIT Npy_FR_Y = NPY_FR_Y;
constexpr Npy_DATETIMEUNIT Npy_FR_M = NPY_FR_M;
constexpr Npy_DATETIMEUNIT Npy_FR_W = NPY_FR_W;
constexpr Npy_DATETIMEUNIT Npy_FR_D = NPY_FR_D;
constexpr Npy_DATETIMEUNIT Npy_FR_h = NPY_FR_h;
constexpr Npy_DATETIMEUNIT Npy_FR_m = NPY_FR_m;
constexpr Npy_DATETIMEUNIT Npy_FR_s = NPY_FR_s;
constexpr Npy_DATETIMEUNIT Npy_FR_ms = NPY_FR_ms;
constexpr Npy_DATETIMEUNIT Npy_FR_us = NPY_FR_us;
constexpr Npy_DATETIMEUNIT Npy_FR_ns = NPY_FR_ns;
constexpr Npy_DATETIMEUNIT Npy_FR_ps = NPY_FR_ps;
constexpr Npy_DATETIMEUNIT Npy_FR_fs = NPY_FR_fs;
constexpr Npy_DATETIMEUNIT Npy_FR_as = NPY_FR_as;
constexpr Npy_DATETIMEUNIT Npy_FR_GENERIC = NPY_FR_GENERIC;
#else
enum Npy_DATETIMEUNIT {
  Npy_FR_ERROR = -1,
  Npy_FR_Y = 0,
  Npy_FR_M = 1,
  Npy_FR_W = 2,
  Npy_FR_D = 4,
  Npy_FR_h = 5,
  Npy_FR_m = 6,
  Npy_FR_s = 7,
  Npy_FR_ms = 8,
  Npy_FR_us = 9,
  Npy_FR_ns = 10,
  Npy_FR_ps = 11,
  Npy_FR_fs = 12,
  Npy_FR_as = 13,
  Npy_FR_GENERIC = 14,
};
// The unit of a datetime64 or timedelta64 and how many of it make one step.
struct DatetimeMetaData {
  Npy_DATETIMEUNIT base;
  int num;
};
#endif
enum Npy_CLIPMODE { Npy_CLIP, Npy_WRAP, Npy_RAISE };

constexpr Index Npy_DATETIME_NAT = PY_SSIZE_T_MIN;
constexpr Index Npy_NAT = PY_SSIZE_T_MIN;
constexpr int Npy_CONTIGUOUS = Npy_ARRAY_C_CONTIGUOUS;
constexpr int Npy_DEFAULT = Npy_ARRAY_DEFAULT;

// A scalar of NumPy's datetime64 or timedelta64, laid out as in all its versions.
struct DatetimeScalarObject {
  PyObject_HEAD
  Index obval;
  DatetimeMetaData obmeta;
};

namespace detail {

enum ScalarPlace {
  descr_type = 3,
  generic_type = 10,
  descr_from_scalar = 57,
  scalar_of = 60,
  take_from = 124,
  cast_to_type = 49,
  repeat = 127,
  arg_sort = 130,
  concatenate = 168,
  order_converter = 181,
  datetime_type = 215,
  timedelta_type = 216,
};

inline bool is_of(ScalarPlace place, PyObject* object) {
  void** functions = table ? table : load_table();
  return PyObject_TypeCheck(object, static_cast<PyTypeObject*>(functions[place]));
}
template <class Result, class... Parameters>
Result call(ScalarPlace place, Parameters... arguments) {
  return call<Result, Parameters...>(static_cast<Place>(place), arguments...);
}

}  // namespace detail

inline bool is_timedelta64_object(PyObject* object) { return detail::is_of(detail::timedelta_type, object); }
inline bool is_datetime64_object(PyObject* object) { return detail::is_of(detail::datetime_type, object); }
inline Index get_timedelta64_value(PyObject* object) noexcept { return reinterpret_cast<DatetimeScalarObject*>(object)->obval; }
inline Index get_datetime64_value(PyObject* object) noexcept { return get_timedelta64_value(object); }
inline Npy_DATETIMEUNIT get_datetime64_unit(PyObject* object) noexcept {
  return reinterpret_cast<DatetimeScalarObject*>(object)->obmeta.base;
}

inline bool Array_DescrCheck(PyObject* object) { return detail::is_of(detail::descr_type, object); }
inline bool Array_IsZeroDim(PyObject* object) { return py::is_ndarray(object) && py::array_rank(object) == 0; }
inline bool Array_IsPythonScalar(PyObject* object) {
  return PyFloat_Check(object) || PyComplex_Check(object) || PyLong_Check(object) || PyBool_Check(object) ||
         PyUnicode_Check(object) || PyBytes_Check(object);
}
inline bool Array_IsPythonNumber(PyObject* object) {
  return PyFloat_Check(object) || PyComplex_Check(object) || PyLong_Check(object) || PyBool_Check(object);
}
inline bool Array_IsIntegerScalar(PyObject* object) {
  return PyLong_Check(object) || (detail::is_of(detail::generic_type, object) && PyIndex_Check(object));
}
inline bool Array_IsAnyScalar(PyObject* object) {
  return detail::is_of(detail::generic_type, object) || Array_IsPythonScalar(object);
}
inline bool Array_CheckScalar(PyObject* object) {
  return detail::is_of(detail::generic_type, object) || Array_IsZeroDim(object);
}
inline bool Array_CheckAnyScalar(PyObject* object) {
  return Array_IsPythonScalar(object) || Array_CheckScalar(object);
}

inline PyObject* Array_ToScalar(void* element, PyObject* array) {
  py::Object descr = py::array_descr(array);
  return detail::call<PyObject*, void*, PyObject*, PyObject*>(detail::scalar_of, element, descr.get(), array);
}
// As a plain object of Python where there is one.
inline PyObject* Array_GETITEM(PyObject* array, void* element) {
  py::Object scalar = py::steal(Array_ToScalar(element, array));
  if (py::array_type_number(array) == Npy_OBJECT) return scalar.release();
  return PyObject_CallMethod(scalar.get(), "item", nullptr);
}
inline PyObject* Array_DescrFromScalar(PyObject* scalar) {
  return detail::call<PyObject*, PyObject*>(detail::descr_from_scalar, scalar);
}
inline PyObject* Array_EnsureArray(PyObject* value) {
  return detail::from(value, nullptr, 0, 0, Npy_ARRAY_ENSUREARRAY);
}
inline PyObject* Array_TakeFrom(PyObject* array, PyObject* indices, int axis, PyObject* result, int mode) {
  PyObject* target = result == Py_None ? nullptr : result;
  return detail::call<PyObject*, PyObject*, PyObject*, int, PyObject*, int>(detail::take_from, array, indices, axis, target, mode);
}
inline PyObject* Array_Take(PyObject* array, PyObject* indices, int axis) {
  return Array_TakeFrom(array, indices, axis, Py_None, Npy_RAISE);
}
inline int Array_OrderConverter(PyObject* value, Npy_ORDER* order) {
  return detail::call<int, PyObject*, Npy_ORDER*>(detail::order_converter, value, order);
}
inline PyObject* Array_Repeat(PyObject* array, PyObject* counts, int axis) {
  return detail::call<PyObject*, PyObject*, PyObject*, int>(detail::repeat, array, counts, axis);
}
inline PyObject* Array_Cast(PyObject* array, int type) {
  PyObject* descriptor = detail::call<PyObject*, int>(detail::descr_from_type, type);
  return detail::call<PyObject*, PyObject*, PyObject*, int>(detail::cast_to_type, array, descriptor, 0);
}
inline PyObject* Array_ArgSort(PyObject* array, int axis, Npy_SORTKIND kind) {
  return detail::call<PyObject*, PyObject*, int, Npy_SORTKIND>(detail::arg_sort, array, axis, kind);
}
inline PyObject* Array_Concatenate(PyObject* arrays, int axis) {
  return detail::call<PyObject*, PyObject*, int>(detail::concatenate, arrays, axis);
}

}  // namespace kc::numpy

#pragma GCC visibility pop
