// `np.nditer` for C: NumPy's iterator over several arrays, with buffers and casts.
#pragma once

#include <kc/python/numpy_c_api.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

#ifdef NPY_DATETIME_NAT
using Iter = NpyIter;
#else
struct Iter;
#endif
// What steps to the next element, and what tells where the iterator stands. No GIL is needed.
using IterNext = int (*)(Iter*);
using IterGetMultiIndex = void (*)(Iter*, Index*);

constexpr std::uint32_t Npy_ITER_C_INDEX = 0x00000001;
constexpr std::uint32_t Npy_ITER_F_INDEX = 0x00000002;
constexpr std::uint32_t Npy_ITER_MULTI_INDEX = 0x00000004;
constexpr std::uint32_t Npy_ITER_EXTERNAL_LOOP = 0x00000008;
constexpr std::uint32_t Npy_ITER_COMMON_DTYPE = 0x00000010;
constexpr std::uint32_t Npy_ITER_REFS_OK = 0x00000020;
constexpr std::uint32_t Npy_ITER_ZEROSIZE_OK = 0x00000040;
constexpr std::uint32_t Npy_ITER_REDUCE_OK = 0x00000080;
constexpr std::uint32_t Npy_ITER_RANGED = 0x00000100;
constexpr std::uint32_t Npy_ITER_BUFFERED = 0x00000200;
constexpr std::uint32_t Npy_ITER_GROWINNER = 0x00000400;
constexpr std::uint32_t Npy_ITER_DELAY_BUFALLOC = 0x00000800;
constexpr std::uint32_t Npy_ITER_DONT_NEGATE_STRIDES = 0x00001000;
constexpr std::uint32_t Npy_ITER_COPY_IF_OVERLAP = 0x00002000;
constexpr std::uint32_t Npy_ITER_READWRITE = 0x00010000;
constexpr std::uint32_t Npy_ITER_READONLY = 0x00020000;
constexpr std::uint32_t Npy_ITER_WRITEONLY = 0x00040000;
constexpr std::uint32_t Npy_ITER_NBO = 0x00080000;
constexpr std::uint32_t Npy_ITER_ALIGNED = 0x00100000;
constexpr std::uint32_t Npy_ITER_CONTIG = 0x00200000;
constexpr std::uint32_t Npy_ITER_COPY = 0x00400000;
constexpr std::uint32_t Npy_ITER_UPDATEIFCOPY = 0x00800000;
constexpr std::uint32_t Npy_ITER_ALLOCATE = 0x01000000;
constexpr std::uint32_t Npy_ITER_NO_SUBTYPE = 0x02000000;
constexpr std::uint32_t Npy_ITER_VIRTUAL = 0x04000000;
constexpr std::uint32_t Npy_ITER_NO_BROADCAST = 0x08000000;
constexpr std::uint32_t Npy_ITER_WRITEMASKED = 0x10000000;
constexpr std::uint32_t Npy_ITER_ARRAYMASK = 0x20000000;
constexpr std::uint32_t Npy_ITER_OVERLAP_ASSUME_ELEMENTWISE = 0x40000000;

namespace detail {

// Their places in the table of functions.
enum class NdIter {
  make = 224,
  multi_new = 225,
  advanced_new = 226,
  copy = 227,
  deallocate = 228,
  has_delayed_buf_alloc = 229,
  has_external_loop = 230,
  enable_external_loop = 231,
  get_inner_stride_array = 232,
  get_inner_loop_size_ptr = 233,
  reset = 234,
  reset_base_pointers = 235,
  reset_to_iter_index_range = 236,
  get_ndim = 237,
  get_nop = 238,
  get_iter_next = 239,
  get_iter_size = 240,
  get_iter_index_range = 241,
  get_iter_index = 242,
  goto_iter_index = 243,
  has_multi_index = 244,
  get_shape = 245,
  get_get_multi_index = 246,
  goto_multi_index = 247,
  remove_multi_index = 248,
  has_index = 249,
  is_buffered = 250,
  is_grow_inner = 251,
  get_buffer_size = 252,
  get_index_ptr = 253,
  goto_index = 254,
  get_data_ptr_array = 255,
  get_descr_array = 256,
  get_operand_array = 257,
  get_iter_view = 258,
  get_read_flags = 259,
  get_write_flags = 260,
  debug_print = 261,
  iteration_needs_api = 262,
  get_inner_fixed_stride_array = 263,
  remove_axis = 264,
  get_axis_stride_array = 265,
  requires_buffering = 266,
  get_initial_data_ptr_array = 267,
  create_compatible_strides = 268,
  is_first_visit = 281,
};

template <class Result, class... Parameters>
Result call(NdIter place, Parameters... arguments) {
  return call<Result, Parameters...>(static_cast<Place>(place), arguments...);
}

}  // namespace detail

inline Iter* Iter_New(PyObject* array, std::uint32_t flags, Npy_ORDER order, Npy_CASTING casting, PyObject* dtype) {
  return detail::call<Iter*>(detail::NdIter::make, array, flags, order, casting, dtype);
}
inline Iter* Iter_MultiNew(Index count, ArrayObject** operands, std::uint32_t flags, Npy_ORDER order,
                           Npy_CASTING casting, std::uint32_t* operand_flags, Descr** dtypes) {
  return detail::call<Iter*>(detail::NdIter::multi_new, static_cast<int>(count), operands, flags, order, casting, operand_flags, dtypes);
}
inline Iter* Iter_AdvancedNew(Index count, ArrayObject** operands, std::uint32_t flags, Npy_ORDER order, Npy_CASTING casting, std::uint32_t* operand_flags,
                              Descr** dtypes, int rank, int** axes, const Index* shape, Index buffer_size) {
  return detail::call<Iter*>(detail::NdIter::advanced_new, static_cast<int>(count), operands, flags, order, casting, operand_flags, dtypes, rank, axes, shape, buffer_size);
}
inline Iter* Iter_Copy(Iter* it) { return detail::call<Iter*>(detail::NdIter::copy, it); }
inline int Iter_RemoveAxis(Iter* it, int axis) { return detail::call<int>(detail::NdIter::remove_axis, it, axis); }
inline int Iter_RemoveMultiIndex(Iter* it) { return detail::call<int>(detail::NdIter::remove_multi_index, it); }
inline int Iter_EnableExternalLoop(Iter* it) { return detail::call<int>(detail::NdIter::enable_external_loop, it); }
inline int Iter_Deallocate(Iter* it) { return detail::call<int>(detail::NdIter::deallocate, it); }
inline int Iter_Reset(Iter* it, char** message) { return detail::call<int>(detail::NdIter::reset, it, message); }
inline int Iter_ResetToIterIndexRange(Iter* it, Index start, Index end, char** message) {
  return detail::call<int>(detail::NdIter::reset_to_iter_index_range, it, start, end, message);
}
inline int Iter_ResetBasePointers(Iter* it, char** bases, char** message) {
  return detail::call<int>(detail::NdIter::reset_base_pointers, it, bases, message);
}
inline int Iter_GotoMultiIndex(Iter* it, const Index* indices) {
  return detail::call<int>(detail::NdIter::goto_multi_index, it, indices);
}
inline int Iter_GotoIndex(Iter* it, Index index) { return detail::call<int>(detail::NdIter::goto_index, it, index); }
inline Index Iter_GetIterSize(Iter* it) { return detail::call<Index>(detail::NdIter::get_iter_size, it); }
inline Index Iter_GetIterIndex(Iter* it) { return detail::call<Index>(detail::NdIter::get_iter_index, it); }
inline void Iter_GetIterIndexRange(Iter* it, Index* start, Index* end) {
  detail::call<void>(detail::NdIter::get_iter_index_range, it, start, end);
}
inline int Iter_GotoIterIndex(Iter* it, Index index) {
  return detail::call<int>(detail::NdIter::goto_iter_index, it, index);
}
inline unsigned char Iter_HasDelayedBufAlloc(Iter* it) {
  return detail::call<unsigned char>(detail::NdIter::has_delayed_buf_alloc, it);
}
inline unsigned char Iter_HasExternalLoop(Iter* it) {
  return detail::call<unsigned char>(detail::NdIter::has_external_loop, it);
}
inline unsigned char Iter_HasMultiIndex(Iter* it) {
  return detail::call<unsigned char>(detail::NdIter::has_multi_index, it);
}
inline unsigned char Iter_HasIndex(Iter* it) { return detail::call<unsigned char>(detail::NdIter::has_index, it); }
inline unsigned char Iter_RequiresBuffering(Iter* it) {
  return detail::call<unsigned char>(detail::NdIter::requires_buffering, it);
}
inline unsigned char Iter_IsBuffered(Iter* it) { return detail::call<unsigned char>(detail::NdIter::is_buffered, it); }
inline unsigned char Iter_IsGrowInner(Iter* it) { return detail::call<unsigned char>(detail::NdIter::is_grow_inner, it); }
inline Index Iter_GetBufferSize(Iter* it) { return detail::call<Index>(detail::NdIter::get_buffer_size, it); }
inline int Iter_GetNDim(Iter* it) { return detail::call<int>(detail::NdIter::get_ndim, it); }
inline int Iter_GetNOp(Iter* it) { return detail::call<int>(detail::NdIter::get_nop, it); }
inline Index* Iter_GetAxisStrideArray(Iter* it, int axis) {
  return detail::call<Index*>(detail::NdIter::get_axis_stride_array, it, axis);
}
inline int Iter_GetShape(Iter* it, Index* shape) { return detail::call<int>(detail::NdIter::get_shape, it, shape); }
inline Descr** Iter_GetDescrArray(Iter* it) { return detail::call<Descr**>(detail::NdIter::get_descr_array, it); }
inline ArrayObject** Iter_GetOperandArray(Iter* it) {
  return detail::call<ArrayObject**>(detail::NdIter::get_operand_array, it);
}
inline PyObject* Iter_GetIterView(Iter* it, Index which) {
  return detail::call<PyObject*>(detail::NdIter::get_iter_view, it, which);
}
inline void Iter_GetReadFlags(Iter* it, char* flags) { detail::call<void>(detail::NdIter::get_read_flags, it, flags); }
inline void Iter_GetWriteFlags(Iter* it, char* flags) { detail::call<void>(detail::NdIter::get_write_flags, it, flags); }
inline int Iter_CreateCompatibleStrides(Iter* it, Index item_size, Index* strides) {
  return detail::call<int>(detail::NdIter::create_compatible_strides, it, item_size, strides);
}
inline unsigned char Iter_IsFirstVisit(Iter* it, int which) {
  return detail::call<unsigned char>(detail::NdIter::is_first_visit, it, which);
}
inline IterNext Iter_GetIterNext(Iter* it, char** message) {
  return detail::call<IterNext>(detail::NdIter::get_iter_next, it, message);
}
inline IterGetMultiIndex Iter_GetGetMultiIndex(Iter* it, char** message) {
  return detail::call<IterGetMultiIndex>(detail::NdIter::get_get_multi_index, it, message);
}
inline char** Iter_GetDataPtrArray(Iter* it) { return detail::call<char**>(detail::NdIter::get_data_ptr_array, it); }
inline char** Iter_GetInitialDataPtrArray(Iter* it) {
  return detail::call<char**>(detail::NdIter::get_initial_data_ptr_array, it);
}
inline Index* Iter_GetIndexPtr(Iter* it) { return detail::call<Index*>(detail::NdIter::get_index_ptr, it); }
inline Index* Iter_GetInnerStrideArray(Iter* it) { return detail::call<Index*>(detail::NdIter::get_inner_stride_array, it); }
inline Index* Iter_GetInnerLoopSizePtr(Iter* it) {
  return detail::call<Index*>(detail::NdIter::get_inner_loop_size_ptr, it);
}
inline void Iter_GetInnerFixedStrideArray(Iter* it, Index* strides) {
  detail::call<void>(detail::NdIter::get_inner_fixed_stride_array, it, strides);
}
inline unsigned char Iter_IterationNeedsAPI(Iter* it) {
  return detail::call<unsigned char>(detail::NdIter::iteration_needs_api, it);
}
inline void Iter_DebugPrint(Iter* it) { detail::call<void>(detail::NdIter::debug_print, it); }

}  // namespace kc::numpy

#pragma GCC visibility pop
