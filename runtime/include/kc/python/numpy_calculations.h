// NumPy's C functions that calculate with arrays, and a few that ask about types. They are called as those of
// numpy_c_api.h are; where an array for the result may be given, None and a null pointer mean a new one.
//
//   PyObject* total = kc::numpy::Array_Sum(a, 0, kc::numpy::Npy_DOUBLE, Py_None);
#pragma once

#include <kc/python/numpy_scalars.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

// A shape as functions of NumPy take it.
struct Array_Dims {
  Index* ptr;
  int len;
};

namespace detail {

enum Calculation {
  can_cast_to = 53,
  object_type = 54,
  size_of_object = 59,
  pack = 65,
  ensure_any_array = 71,
  byteswap = 79,
  resize = 80,
  copy_object = 84,
  new_descr_from_type = 96,
  element_strides = 119,
  transpose = 123,
  put_to = 125,
  put_mask = 126,
  choose = 128,
  sort = 129,
  search_sorted = 131,
  arg_max = 132,
  arg_min = 133,
  reshape = 134,
  new_shape = 135,
  squeeze = 136,
  largest = 139,
  smallest = 140,
  peak_to_peak = 141,
  mean = 142,
  trace = 143,
  diagonal = 144,
  clip = 145,
  conjugate = 146,
  nonzero = 147,
  standard_deviation = 148,
  sum = 149,
  cumulative_sum = 150,
  product = 151,
  cumulative_product = 152,
  all_true = 153,
  any_true = 154,
  compress = 155,
  multiply_list = 158,
  element_pointer = 160,
  compare_lists = 161,
  integers_from_sequence = 167,
  inner_product = 169,
  correlate = 172,
  equivalent_types = 182,
  where = 185,
  lexical_sort = 189,
  rounded = 190,
  equivalent_type_numbers = 191,
  tuple_of_integers = 196,
};

template <class Result, class... Parameters>
Result call(Calculation place, Parameters... arguments) {
  return call<Result, Parameters...>(static_cast<Place>(place), arguments...);
}

inline PyObject* target(PyObject* result) noexcept { return result == Py_None ? nullptr : result; }

// Along an axis, into a result.
inline PyObject* reduced(Calculation place, PyObject* array, int axis, PyObject* result) {
  return call<PyObject*, PyObject*, int, PyObject*>(place, array, axis, target(result));
}
// The same with the type that is calculated in.
inline PyObject* reduced(Calculation place, PyObject* array, int axis, int type, PyObject* result) {
  return call<PyObject*, PyObject*, int, int, PyObject*>(place, array, axis, type, target(result));
}

}  // namespace detail

inline int Array_SETITEM(PyObject* array, void* element, PyObject* value) {
  py::Object descr = py::array_descr(array);
  return detail::call<int, PyObject*, void*, PyObject*>(detail::pack, descr.get(), element, value);
}
inline void* Array_GetPtr(PyObject* array, Index* indices) { return detail::call<void*, PyObject*, Index*>(detail::element_pointer, array, indices); }

inline int Array_Sort(PyObject* array, int axis, Npy_SORTKIND kind) {
  return detail::call<int, PyObject*, int, Npy_SORTKIND>(detail::sort, array, axis, kind);
}
inline PyObject* Array_LexSort(PyObject* keys, int axis) { return detail::call<PyObject*, PyObject*, int>(detail::lexical_sort, keys, axis); }
inline PyObject* Array_SearchSorted(PyObject* array, PyObject* values, Npy_SEARCHSIDE side, void* sorter) {
  return detail::call<PyObject*, PyObject*, PyObject*, Npy_SEARCHSIDE, PyObject*>(detail::search_sorted, array, values, side, static_cast<PyObject*>(sorter));
}

inline PyObject* Array_ArgMax(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::arg_max, array, axis, result); }
inline PyObject* Array_ArgMin(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::arg_min, array, axis, result); }
inline PyObject* Array_Max(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::largest, array, axis, result); }
inline PyObject* Array_Min(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::smallest, array, axis, result); }
inline PyObject* Array_Ptp(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::peak_to_peak, array, axis, result); }
inline PyObject* Array_All(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::all_true, array, axis, result); }
inline PyObject* Array_Any(PyObject* array, int axis, PyObject* result) { return detail::reduced(detail::any_true, array, axis, result); }
inline PyObject* Array_Round(PyObject* array, int decimals, PyObject* result) { return detail::reduced(detail::rounded, array, decimals, result); }
inline PyObject* Array_Mean(PyObject* array, int axis, int type, PyObject* result) { return detail::reduced(detail::mean, array, axis, type, result); }
inline PyObject* Array_Sum(PyObject* array, int axis, int type, PyObject* result) { return detail::reduced(detail::sum, array, axis, type, result); }
inline PyObject* Array_CumSum(PyObject* array, int axis, int type, PyObject* result) {
  return detail::reduced(detail::cumulative_sum, array, axis, type, result);
}
inline PyObject* Array_Prod(PyObject* array, int axis, int type, PyObject* result) { return detail::reduced(detail::product, array, axis, type, result); }
inline PyObject* Array_CumProd(PyObject* array, int axis, int type, PyObject* result) {
  return detail::reduced(detail::cumulative_product, array, axis, type, result);
}
inline PyObject* Array_Std(PyObject* array, int axis, int type, PyObject* result, int variance) {
  return detail::call<PyObject*, PyObject*, int, int, PyObject*, int>(detail::standard_deviation, array, axis, type, detail::target(result), variance);
}
inline PyObject* Array_Trace(PyObject* array, int offset, int axis1, int axis2, int type, PyObject* result) {
  return detail::call<PyObject*, PyObject*, int, int, int, int, PyObject*>(detail::trace, array, offset, axis1, axis2, type, detail::target(result));
}
inline PyObject* Array_Diagonal(PyObject* array, int offset, int axis1, int axis2) {
  return detail::call<PyObject*, PyObject*, int, int, int>(detail::diagonal, array, offset, axis1, axis2);
}
inline PyObject* Array_Clip(PyObject* array, PyObject* least, PyObject* most, PyObject* result) {
  return detail::call<PyObject*, PyObject*, PyObject*, PyObject*, PyObject*>(detail::clip, array, least, most, detail::target(result));
}
inline PyObject* Array_Conjugate(PyObject* array, PyObject* result) {
  return detail::call<PyObject*, PyObject*, PyObject*>(detail::conjugate, array, detail::target(result));
}
inline PyObject* Array_Nonzero(PyObject* array) { return detail::call<PyObject*, PyObject*>(detail::nonzero, array); }
inline PyObject* Array_Compress(PyObject* array, PyObject* condition, int axis, PyObject* result) {
  return detail::call<PyObject*, PyObject*, PyObject*, int, PyObject*>(detail::compress, array, condition, axis, detail::target(result));
}
inline PyObject* Array_Choose(PyObject* array, PyObject* choices, PyObject* result, Npy_CLIPMODE mode) {
  return detail::call<PyObject*, PyObject*, PyObject*, PyObject*, Npy_CLIPMODE>(detail::choose, array, choices, detail::target(result), mode);
}
inline PyObject* Array_PutTo(PyObject* array, PyObject* values, PyObject* indices, Npy_CLIPMODE mode) {
  return detail::call<PyObject*, PyObject*, PyObject*, PyObject*, Npy_CLIPMODE>(detail::put_to, array, values, indices, mode);
}
inline PyObject* Array_PutMask(PyObject* array, PyObject* values, PyObject* mask) {
  return detail::call<PyObject*, PyObject*, PyObject*, PyObject*>(detail::put_mask, array, values, mask);
}
inline PyObject* Array_InnerProduct(PyObject* a, PyObject* b) { return detail::call<PyObject*, PyObject*, PyObject*>(detail::inner_product, a, b); }
inline PyObject* Array_Correlate(PyObject* a, PyObject* b, int mode) { return detail::call<PyObject*, PyObject*, PyObject*, int>(detail::correlate, a, b, mode); }
inline PyObject* Array_Where(PyObject* condition, PyObject* x, PyObject* y) {
  return detail::call<PyObject*, PyObject*, PyObject*, PyObject*>(detail::where, condition, x, y);
}

inline PyObject* Array_Reshape(PyObject* array, PyObject* shape) { return detail::call<PyObject*, PyObject*, PyObject*>(detail::reshape, array, shape); }
inline PyObject* Array_Newshape(PyObject* array, Array_Dims* shape, Npy_ORDER order) {
  return detail::call<PyObject*, PyObject*, Array_Dims*, Npy_ORDER>(detail::new_shape, array, shape, order);
}
inline PyObject* Array_Resize(PyObject* array, Array_Dims* shape, int refcheck, Npy_ORDER order) {
  return detail::call<PyObject*, PyObject*, Array_Dims*, int, Npy_ORDER>(detail::resize, array, shape, refcheck, order);
}
inline PyObject* Array_Transpose(PyObject* array, Array_Dims* axes) { return detail::call<PyObject*, PyObject*, Array_Dims*>(detail::transpose, array, axes); }
inline PyObject* Array_Squeeze(PyObject* array) { return detail::call<PyObject*, PyObject*>(detail::squeeze, array); }
inline PyObject* Array_Byteswap(PyObject* array, bool in_place) {
  return detail::call<PyObject*, PyObject*, unsigned char>(detail::byteswap, array, in_place);
}
inline int Array_CopyObject(PyObject* array, PyObject* value) { return detail::call<int, PyObject*, PyObject*>(detail::copy_object, array, value); }
inline PyObject* Array_EnsureAnyArray(PyObject* value) {
  return detail::call<PyObject*, PyObject*>(detail::ensure_any_array, detail::own(value));
}
inline PyObject* Array_FromObject(PyObject* value, int type, int least, int most) {
  return Array_FROMANY(value, type, least, most, Npy_ARRAY_BEHAVED | Npy_ARRAY_ENSUREARRAY);
}
inline PyObject* Array_CopyFromObject(PyObject* value, int type, int least, int most) {
  return Array_FROMANY(value, type, least, most, Npy_ARRAY_ENSURECOPY | Npy_ARRAY_DEFAULT | Npy_ARRAY_ENSUREARRAY);
}

inline Index Array_Size(PyObject* value) { return detail::call<Index, PyObject*>(detail::size_of_object, value); }
inline Index Array_MultiplyList(Index* factors, int count) { return detail::call<Index, Index*, int>(detail::multiply_list, factors, count); }
inline bool Array_CompareLists(Index* a, Index* b, int count) { return detail::call<int, Index*, Index*, int>(detail::compare_lists, a, b, count) != 0; }
inline bool Array_SAMESHAPE(PyObject* a, PyObject* b) {
  return py::array_rank(a) == py::array_rank(b) && Array_CompareLists(py::array_shape(a), py::array_shape(b), py::array_rank(a));
}
inline int Array_IntpFromSequence(PyObject* sequence, Index* values, int most) {
  return detail::call<int, PyObject*, Index*, int>(detail::integers_from_sequence, sequence, values, most);
}
inline PyObject* Array_IntTupleFromIntp(int count, Index* values) { return detail::call<PyObject*, int, Index*>(detail::tuple_of_integers, count, values); }

inline int Array_ObjectType(PyObject* value, int least) { return detail::call<int, PyObject*, int>(detail::object_type, value, least); }
inline bool Array_CanCastTo(PyObject* from, PyObject* to) { return detail::call<unsigned char, PyObject*, PyObject*>(detail::can_cast_to, from, to) != 0; }
inline unsigned char Array_EquivTypes(PyObject* a, PyObject* b) { return detail::call<unsigned char, PyObject*, PyObject*>(detail::equivalent_types, a, b); }
inline unsigned char Array_EquivArrTypes(PyObject* a, PyObject* b) {
  py::Object first = py::array_descr(a), second = py::array_descr(b);
  return Array_EquivTypes(first.get(), second.get());
}
inline unsigned char Array_EquivTypenums(int a, int b) { return detail::call<unsigned char, int, int>(detail::equivalent_type_numbers, a, b); }
inline PyObject* Array_DescrNewFromType(int type) { return detail::call<PyObject*, int>(detail::new_descr_from_type, type); }
inline bool Array_ElementStrides(PyObject* array) { return detail::call<int, PyObject*>(detail::element_strides, array) != 0; }

inline bool Array_ISBOOL(PyObject* array) { return TypeNum_ISBOOL(py::array_type_number(array)); }
inline bool Array_ISINTEGER(PyObject* array) { return TypeNum_ISINTEGER(py::array_type_number(array)); }
inline bool Array_ISSIGNED(PyObject* array) { return TypeNum_ISSIGNED(py::array_type_number(array)); }
inline bool Array_ISUNSIGNED(PyObject* array) { return TypeNum_ISUNSIGNED(py::array_type_number(array)); }
inline bool Array_ISFLOAT(PyObject* array) { return TypeNum_ISFLOAT(py::array_type_number(array)); }
inline bool Array_ISNUMBER(PyObject* array) { return TypeNum_ISNUMBER(py::array_type_number(array)); }
inline bool Array_ISCOMPLEX(PyObject* array) { return TypeNum_ISCOMPLEX(py::array_type_number(array)); }
inline bool Array_ISOBJECT(PyObject* array) { return TypeNum_ISOBJECT(py::array_type_number(array)); }

// The same of a dtype.
inline bool DataType_ISBOOL(PyObject* dtype) { return TypeNum_ISBOOL(py::dtype_number(dtype)); }
inline bool DataType_ISINTEGER(PyObject* dtype) { return TypeNum_ISINTEGER(py::dtype_number(dtype)); }
inline bool DataType_ISSIGNED(PyObject* dtype) { return TypeNum_ISSIGNED(py::dtype_number(dtype)); }
inline bool DataType_ISUNSIGNED(PyObject* dtype) { return TypeNum_ISUNSIGNED(py::dtype_number(dtype)); }
inline bool DataType_ISFLOAT(PyObject* dtype) { return TypeNum_ISFLOAT(py::dtype_number(dtype)); }
inline bool DataType_ISCOMPLEX(PyObject* dtype) { return TypeNum_ISCOMPLEX(py::dtype_number(dtype)); }
inline bool DataType_ISNUMBER(PyObject* dtype) { return TypeNum_ISNUMBER(py::dtype_number(dtype)); }
inline bool DataType_ISSTRING(PyObject* dtype) { return TypeNum_ISSTRING(py::dtype_number(dtype)); }
inline bool DataType_ISFLEXIBLE(PyObject* dtype) { return TypeNum_ISFLEXIBLE(py::dtype_number(dtype)); }
inline bool DataType_ISOBJECT(PyObject* dtype) { return TypeNum_ISOBJECT(py::dtype_number(dtype)); }
inline bool DataType_ISUSERDEF(PyObject* dtype) { return TypeNum_ISUSERDEF(py::dtype_number(dtype)); }
inline bool DataType_ISEXTENDED(PyObject* dtype) { return TypeNum_ISEXTENDED(py::dtype_number(dtype)); }

}  // namespace kc::numpy

#pragma GCC visibility pop
