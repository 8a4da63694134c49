// cython.view.array as C code sees it: a block of memory with a shape, a format and a way to free it. array.h makes it
// a type.
#pragma once

#include <kc/python/object.h>
#include <kc/view.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct ArrayObject {
  PyObject_HEAD char* data;
  Py_ssize_t len;  // in bytes
  char* format;    // of the bytes object that format_bytes holds
  int ndim;
  Py_ssize_t* _shape;  // one block of PyMem_Malloc with _strides
  Py_ssize_t* _strides;
  Py_ssize_t itemsize;
  PyObject* mode;  // 'c' or 'fortran'
  PyObject* format_bytes;
  void (*callback_free_data)(void* data);
  bool free_data;
  bool dtype_is_object;
};

// Strong; null in a module that has made no array yet.
inline PyTypeObject* array_type = nullptr;

inline ArrayObject& array_of(Ref object) noexcept { return *reinterpret_cast<ArrayObject*>(object.get()); }

// The fields of an array as C code names them; they may be assigned.
namespace cython_array {
inline char*& data(Ref array) noexcept { return array_of(array).data; }
inline Py_ssize_t& len(Ref array) noexcept { return array_of(array).len; }
inline int& ndim(Ref array) noexcept { return array_of(array).ndim; }
inline Py_ssize_t& itemsize(Ref array) noexcept { return array_of(array).itemsize; }
inline auto& callback_free_data(Ref array) noexcept { return array_of(array).callback_free_data; }
inline char*& format(Ref array) noexcept { return array_of(array).format; }
inline Object mode(Ref array) noexcept { return borrow(Ref(array_of(array).mode)); }
inline bool& free_data(Ref array) noexcept { return array_of(array).free_data; }
inline bool& dtype_is_object(Ref array) noexcept { return array_of(array).dtype_is_object; }
}  // namespace cython_array

}  // namespace kc::py

#pragma GCC visibility pop
