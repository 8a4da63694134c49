// The rest of NumPy's functions on arrays, types and scalars: conversions of arguments, references in arrays, files, types of
// the user, and who allocates the memory of arrays.
#pragma once

#include <kc/python/numpy_calculations.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

enum Npy_SCALARKIND {
  Npy_NOSCALAR = -1,
  Npy_BOOL_SCALAR,
  Npy_INTPOS_SCALAR,
  Npy_INTNEG_SCALAR,
  Npy_FLOAT_SCALAR,
  Npy_COMPLEX_SCALAR,
  Npy_OBJECT_SCALAR,
};
using Array_VectorUnaryFunc = void (*)(void*, void*, Index, void*, void*);

// What allocates the memory of arrays: the content of the capsules below.
#ifdef NPY_DATETIME_NAT
using DataMemAllocator = PyDataMemAllocator;
using DataMem_Handler = PyDataMem_Handler;
#else
struct DataMemAllocator {
  void* ctx;
  void* (*malloc)(void* ctx, std::size_t size);
  void* (*calloc)(void* ctx, std::size_t count, std::size_t item_size);
  void* (*realloc)(void* ctx, void* memory, std::size_t size);
  void (*free)(void* ctx, void* memory, std::size_t size);
};
struct DataMem_Handler {
  char name[127];
  std::uint8_t version;
  DataMemAllocator allocator;
};
#endif

namespace detail {

enum class Conversion {
  increase_references = 42,
  decrease_references = 43,
  zero_of = 47,
  one_of = 48,
  descr_from_object = 55,
  descr_from_type_object = 58,
  scalar_as_c = 62,
  to_bytes = 87,
  to_file = 88,
  dump = 89,
  dumps = 90,
  is_valid_type = 91,
  new_array = 93,
  priority = 97,
  int_from_object = 100,
  index_from_object = 101,
  check_strides = 105,
  descr_in_order = 106,
  from_interface = 110,
  from_struct_interface = 111,
  can_coerce_scalar = 114,
  can_cast_scalar = 116,
  increase_item_references = 120,
  decrease_item_references = 121,
  multiply_ints = 159,
  free_c_array = 165,
  to_dims = 176,
  to_axis = 178,
  to_bool = 179,
  to_byte_order = 180,
  to_sort_kind = 188,
  register_type = 192,
  register_cast = 193,
  register_can_cast = 194,
  to_clip_mode = 198,
  broadcast_to_shape = 200,
  to_search_side = 205,
  check_axis = 206,
  multiply_with_overflow = 207,
  set_memory_handler = 304,
  get_memory_handler = 305,
  copy_any_into = 51,
  copy_any_into_of_numpy_1 = 83,
};

template <class Result, class... Parameters>
Result call(Conversion place, Parameters... arguments) {
  return call<Result, Parameters...>(static_cast<Place>(place), arguments...);
}

}  // namespace detail

inline int Array_INCREF(PyObject* array) { return detail::call<int>(detail::Conversion::increase_references, array); }
inline int Array_XDECREF(PyObject* array) { return detail::call<int>(detail::Conversion::decrease_references, array); }
inline char* Array_Zero(PyObject* array) { return detail::call<char*>(detail::Conversion::zero_of, array); }
inline char* Array_One(PyObject* array) { return detail::call<char*>(detail::Conversion::one_of, array); }
inline PyObject* Array_DescrFromObject(PyObject* value, PyObject* least) {
  return detail::call<PyObject*>(detail::Conversion::descr_from_object, value, least);
}
inline PyObject* Array_DescrFromTypeObject(PyObject* type) {
  return detail::call<PyObject*>(detail::Conversion::descr_from_type_object, type);
}
inline void Array_ScalarAsCtype(PyObject* scalar, void* result) {
  detail::call<void>(detail::Conversion::scalar_as_c, scalar, result);
}
inline PyObject* Array_ToString(PyObject* array, Npy_ORDER order) {
  return detail::call<PyObject*>(detail::Conversion::to_bytes, array, order);
}
inline int Array_ToFile(PyObject* array, FILE* file, char* separator, char* format) {
  return detail::call<int>(detail::Conversion::to_file, array, file, separator, format);
}
inline int Array_Dump(PyObject* array, PyObject* file, int protocol) {
  return detail::call<int>(detail::Conversion::dump, array, file, protocol);
}
inline PyObject* Array_Dumps(PyObject* array, int protocol) {
  return detail::call<PyObject*>(detail::Conversion::dumps, array, protocol);
}
inline int Array_ValidType(int type) { return detail::call<int>(detail::Conversion::is_valid_type, type); }
inline PyObject* Array_New(PyObject* subtype, int rank, Index* shape, int type, Index* strides,
                           void* data, int item_size, int flags, PyObject* like) {
  return detail::call<PyObject*>(detail::Conversion::new_array, reinterpret_cast<PyTypeObject*>(subtype), rank, shape, type, strides, data, item_size, flags, detail::target(like));
}
inline double Array_GetPriority(PyObject* value, double fallback) {
  return detail::call<double>(detail::Conversion::priority, value, fallback);
}
inline int Array_PyIntAsInt(PyObject* value) { return detail::call<int>(detail::Conversion::int_from_object, value); }
inline Index Array_PyIntAsIntp(PyObject* value) { return detail::call<Index>(detail::Conversion::index_from_object, value); }
inline unsigned char Array_CheckStrides(int item_size, int rank, Index bytes, Index offset, Index* shape, Index* strides) {
  return detail::call<unsigned char>(detail::Conversion::check_strides, item_size, rank, bytes, offset, shape, strides);
}
inline PyObject* Array_DescrNewByteorder(PyObject* dtype, char order) {
  return detail::call<PyObject*>(detail::Conversion::descr_in_order, dtype, order);
}
inline PyObject* Array_FromInterface(PyObject* value) {
  return detail::call<PyObject*>(detail::Conversion::from_interface, value);
}
inline PyObject* Array_FromStructInterface(PyObject* value) {
  return detail::call<PyObject*>(detail::Conversion::from_struct_interface, value);
}
inline int Array_CanCoerceScalar(int from, int to, Npy_SCALARKIND kind) {
  return detail::call<int>(detail::Conversion::can_coerce_scalar, from, to, kind);
}
inline unsigned char Array_CanCastScalar(PyObject* from, PyObject* to) {
  return detail::call<unsigned char>(detail::Conversion::can_cast_scalar, reinterpret_cast<PyTypeObject*>(from), reinterpret_cast<PyTypeObject*>(to));
}
inline void Array_Item_INCREF(char* element, PyObject* dtype) {
  detail::call<void>(detail::Conversion::increase_item_references, element, dtype);
}
inline void Array_Item_XDECREF(char* element, PyObject* dtype) {
  detail::call<void>(detail::Conversion::decrease_item_references, element, dtype);
}
inline int Array_MultiplyIntList(int* factors, int count) {
  return detail::call<int>(detail::Conversion::multiply_ints, factors, count);
}
inline int Array_Free(PyObject* array, void* data) {
  return detail::call<int>(detail::Conversion::free_c_array, array, data);
}
inline int Array_IntpConverter(PyObject* value, Array_Dims* result) {
  return detail::call<int>(detail::Conversion::to_dims, value, result);
}
inline int Array_AxisConverter(PyObject* value, int* result) {
  return detail::call<int>(detail::Conversion::to_axis, value, result);
}
inline int Array_BoolConverter(PyObject* value, unsigned char* result) {
  return detail::call<int>(detail::Conversion::to_bool, value, result);
}
inline int Array_ByteorderConverter(PyObject* value, char* result) {
  return detail::call<int>(detail::Conversion::to_byte_order, value, result);
}
inline int Array_SortkindConverter(PyObject* value, Npy_SORTKIND* result) {
  return detail::call<int>(detail::Conversion::to_sort_kind, value, result);
}
inline int Array_RegisterDataType(PyObject* dtype) { return detail::call<int>(detail::Conversion::register_type, dtype); }
inline int Array_RegisterCastFunc(PyObject* dtype, int type, Array_VectorUnaryFunc* function) {
  return detail::call<int>(detail::Conversion::register_cast, dtype, type, function);
}
inline int Array_RegisterCanCast(PyObject* dtype, int type, Npy_SCALARKIND kind) {
  return detail::call<int>(detail::Conversion::register_can_cast, dtype, type, kind);
}
inline int Array_ClipmodeConverter(PyObject* value, Npy_CLIPMODE* result) {
  return detail::call<int>(detail::Conversion::to_clip_mode, value, result);
}
inline PyObject* Array_BroadcastToShape(PyObject* array, Index* shape, int rank) {
  return detail::call<PyObject*>(detail::Conversion::broadcast_to_shape, array, shape, rank);
}
inline int Array_SearchsideConverter(PyObject* value, void* result) {
  return detail::call<int>(detail::Conversion::to_search_side, value, result);
}
inline PyObject* Array_CheckAxis(PyObject* array, int* axis, int flags) {
  return detail::call<PyObject*>(detail::Conversion::check_axis, array, axis, flags);
}
inline Index Array_OverflowMultiplyList(Index* factors, int count) {
  return detail::call<Index>(detail::Conversion::multiply_with_overflow, factors, count);
}
inline int Array_CopyAnyInto(PyObject* target, PyObject* source) {
  const auto place = detail::is_numpy_2() ? detail::Conversion::copy_any_into : detail::Conversion::copy_any_into_of_numpy_1;
  return detail::call<int>(place, target, source);
}
// In the order in which NumPy's macro hands them on.
inline PyObject* Array_Put(PyObject* array, PyObject* values, PyObject* indices) {
  return Array_PutTo(array, values, indices, Npy_RAISE);
}
inline PyObject* DataMem_SetHandler(PyObject* handler) { return detail::call<PyObject*>(detail::Conversion::set_memory_handler, handler); }
inline PyObject* DataMem_GetHandler() { return detail::call<PyObject*>(detail::Conversion::get_memory_handler); }

}  // namespace kc::numpy

#pragma GCC visibility pop
