// Texts in arrays of `np.dtypes.StringDType`, for C: each element is packed, and the dtype holds what packs them. NumPy has them
// since its version 2.0.
#pragma once

#include <kc/python/numpy_c_api.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

#if defined(NPY_DATETIME_NAT) && defined(NPY_2_0_API_VERSION) && NPY_ABI_VERSION >= 0x02000000
using StringAllocator = npy_string_allocator;
using PackedString = npy_packed_static_string;
using StaticString = npy_static_string;
using StringDTypeObject = PyArray_StringDTypeObject;
#else
struct StringAllocator;
struct PackedString;
// Not ended by a null.
struct StaticString {
  std::size_t size;
  const char* buf;
};
struct StringDTypeObject {
  struct {
    py::ArrayType common;
    std::uint64_t flags;
    Index size, alignment;
    PyObject* metadata;
    Py_hash_t hash;
    void* reserved[2];
  } base;
  PyObject* na_object;
  char coerce, has_nan_na, has_string_na, array_owned;
  StaticString default_string, na_name;
  StringAllocator* allocator;
};
#endif

namespace detail {

enum StringPlace { load_string = 313, pack_string, pack_null, acquire_allocator, acquire_allocators, release_allocator, release_allocators };

}  // namespace detail

inline StringAllocator* String_acquire_allocator(const StringDTypeObject* dtype) {
  return detail::call_of_numpy_2<StringAllocator*>("NpyString_acquire_allocator", detail::acquire_allocator, dtype);
}
inline void String_acquire_allocators(std::size_t count, Descr* const dtypes[], StringAllocator* allocators[]) {
  detail::call_of_numpy_2<void>("NpyString_acquire_allocators", detail::acquire_allocators, count, dtypes, allocators);
}
inline void String_release_allocator(StringAllocator* allocator) {
  detail::call_of_numpy_2<void>("NpyString_release_allocator", detail::release_allocator, allocator);
}
inline void String_release_allocators(std::size_t count, StringAllocator* allocators[]) {
  detail::call_of_numpy_2<void>("NpyString_release_allocators", detail::release_allocators, count, allocators);
}
// 1 where the element is the missing one.
inline int String_load(StringAllocator* allocator, const PackedString* packed, StaticString* text) {
  return detail::call_of_numpy_2<int>("NpyString_load", detail::load_string, allocator, packed, text);
}
inline int String_pack_null(StringAllocator* allocator, PackedString* packed) {
  return detail::call_of_numpy_2<int>("NpyString_pack_null", detail::pack_null, allocator, packed);
}
inline int String_pack(StringAllocator* allocator, PackedString* packed, const char* text, std::size_t size) {
  return detail::call_of_numpy_2<int>("NpyString_pack", detail::pack_string, allocator, packed, text, size);
}

}  // namespace kc::numpy

#pragma GCC visibility pop
