// The fields of NumPy's dtypes, whose places differ between its versions, and what the byte order of a dtype says.
#pragma once

#include <kc/python/numpy_c_api.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

// The shape of the dtype of a subarray.
#ifdef NPY_DATETIME_NAT
using ArrayDescr = PyArray_ArrayDescr;
#else
struct ArrayDescr {
  Descr* base;
  PyObject* shape;
};
#endif

namespace detail {

struct Descr1 {
  py::ArrayType common;
  int size, alignment;
  ArrayDescr* subarray;
  PyObject *fields, *names;
  void* functions;
  PyObject* metadata;
};
// All that dtypes of new kinds have ends before `subarray`.
struct Descr2 {
  py::ArrayType common;
  std::uint64_t flags;
  Index size, alignment;
  PyObject* metadata;
  Py_hash_t hash;
  void* reserved[2];
  ArrayDescr* subarray;
  PyObject *fields, *names;
};

inline const py::ArrayType& common(PyObject* dtype) noexcept { return *reinterpret_cast<const py::ArrayType*>(dtype); }
inline const Descr1& descr_1(PyObject* dtype) noexcept { return *reinterpret_cast<const Descr1*>(dtype); }
inline const Descr2& descr_2(PyObject* dtype) noexcept { return *reinterpret_cast<const Descr2*>(dtype); }
inline bool is_legacy(PyObject* dtype) noexcept { return common(dtype).number >= 0 && common(dtype).number < Npy_VSTRING; }

}  // namespace detail

inline PyTypeObject* DataType_TYPEOBJ(PyObject* dtype) noexcept { return detail::common(dtype).scalar_type; }
inline char DataType_KIND(PyObject* dtype) noexcept { return detail::common(dtype).kind; }
inline char DataType_CODE(PyObject* dtype) noexcept { return detail::common(dtype).code; }
inline char DataType_BYTEORDER(PyObject* dtype) noexcept { return detail::common(dtype).byte_order; }

inline std::uint64_t DataType_FLAGS(PyObject* dtype) {
  return detail::is_numpy_2() ? detail::descr_2(dtype).flags : static_cast<unsigned char>(detail::common(dtype).flags);
}
inline Index DataType_ELSIZE(PyObject* dtype) {
  return detail::is_numpy_2() ? detail::descr_2(dtype).size : detail::descr_1(dtype).size;
}
inline Index DataType_ALIGNMENT(PyObject* dtype) {
  return detail::is_numpy_2() ? detail::descr_2(dtype).alignment : detail::descr_1(dtype).alignment;
}
// Borrowed; null pointers where the dtype has no such thing.
inline PyObject* DataType_METADATA(PyObject* dtype) {
  if (!detail::is_legacy(dtype)) return nullptr;
  return detail::is_numpy_2() ? detail::descr_2(dtype).metadata : detail::descr_1(dtype).metadata;
}
inline ArrayDescr* DataType_SUBARRAY(PyObject* dtype) {
  if (!detail::is_legacy(dtype)) return nullptr;
  return detail::is_numpy_2() ? detail::descr_2(dtype).subarray : detail::descr_1(dtype).subarray;
}
inline PyObject* DataType_NAMES(PyObject* dtype) {
  if (!detail::is_legacy(dtype)) return nullptr;
  return detail::is_numpy_2() ? detail::descr_2(dtype).names : detail::descr_1(dtype).names;
}
inline PyObject* DataType_FIELDS(PyObject* dtype) {
  if (!detail::is_legacy(dtype)) return nullptr;
  return detail::is_numpy_2() ? detail::descr_2(dtype).fields : detail::descr_1(dtype).fields;
}
inline bool DataType_HASFIELDS(PyObject* dtype) { return DataType_NAMES(dtype) != nullptr; }
inline bool DataType_HASSUBARRAY(PyObject* dtype) { return DataType_SUBARRAY(dtype) != nullptr; }
inline PyObject* DataType_SHAPE(PyObject* dtype) {
  const ArrayDescr* subarray = DataType_SUBARRAY(dtype);
  return subarray ? detail::own(subarray->shape) : PyTuple_New(0);
}

constexpr bool Array_ISNBO(char order) { return order != '>'; }
constexpr bool Array_IsNativeByteOrder(char order) { return Array_ISNBO(order); }
constexpr bool Array_EquivByteorders(int a, int b) { return a == b || Array_ISNBO(static_cast<char>(a)) == Array_ISNBO(static_cast<char>(b)); }
inline bool DataType_ISNOTSWAPPED(PyObject* dtype) noexcept { return Array_ISNBO(DataType_BYTEORDER(dtype)); }
inline bool DataType_ISBYTESWAPPED(PyObject* dtype) noexcept { return !DataType_ISNOTSWAPPED(dtype); }

// The same of arrays.
inline Index Array_ITEMSIZE(PyObject* array) { return DataType_ELSIZE(detail::dtype_of(array)); }
inline Index Array_NBYTES(PyObject* array) { return py::array_size(array) * Array_ITEMSIZE(array); }
inline int Array_FILLWBYTE(PyObject* array, int value) {
  if (!Array_ISONESEGMENT(array)) py::raise_error(PyExc_ValueError, "the array is not contiguous");
  std::memset(py::array_data(array), value, static_cast<std::size_t>(Array_NBYTES(array)));
  return 0;
}
inline bool Array_HASFIELDS(PyObject* array) { return DataType_HASFIELDS(detail::dtype_of(array)); }
inline bool Array_ISNOTSWAPPED(PyObject* array) noexcept { return DataType_ISNOTSWAPPED(detail::dtype_of(array)); }
inline bool Array_ISBYTESWAPPED(PyObject* array) noexcept { return !Array_ISNOTSWAPPED(array); }
inline bool Array_FLAGSWAP(PyObject* array, int flags) noexcept {
  return py::array_has_flags(array, flags) && Array_ISNOTSWAPPED(array);
}
inline bool Array_ISBEHAVED(PyObject* array) noexcept { return Array_FLAGSWAP(array, Npy_ARRAY_BEHAVED); }
inline bool Array_ISBEHAVED_RO(PyObject* array) noexcept { return Array_FLAGSWAP(array, Npy_ARRAY_ALIGNED); }
inline bool Array_ISCARRAY(PyObject* array) noexcept { return Array_FLAGSWAP(array, Npy_ARRAY_CARRAY); }
inline bool Array_ISFARRAY(PyObject* array) noexcept { return Array_FLAGSWAP(array, Npy_ARRAY_FARRAY); }
inline bool Array_ISCARRAY_RO(PyObject* array) noexcept { return Array_FLAGSWAP(array, Npy_ARRAY_CARRAY_RO); }
inline bool Array_ISFARRAY_RO(PyObject* array) noexcept { return Array_FLAGSWAP(array, Npy_ARRAY_FARRAY_RO); }
inline bool Array_ISSTRING(PyObject* array) noexcept { return TypeNum_ISSTRING(py::array_type_number(array)); }
inline bool Array_ISFLEXIBLE(PyObject* array) noexcept { return TypeNum_ISFLEXIBLE(py::array_type_number(array)); }
inline bool Array_ISVARIABLE(PyObject* array) noexcept { return Array_ISFLEXIBLE(array); }
inline bool Array_ISUSERDEF(PyObject* array) noexcept { return TypeNum_ISUSERDEF(py::array_type_number(array)); }
inline bool Array_ISEXTENDED(PyObject* array) noexcept { return TypeNum_ISEXTENDED(py::array_type_number(array)); }
inline bool Array_SAFEALIGNEDCOPY(PyObject* array) noexcept { return Array_ISALIGNED(array) && !Array_ISVARIABLE(array); }
inline int Array_FORTRANIF(PyObject* array) noexcept { return py::array_flags(array) & Npy_ARRAY_F_CONTIGUOUS; }

}  // namespace kc::numpy

#pragma GCC visibility pop
