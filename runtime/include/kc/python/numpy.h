// NumPy arrays as C sees them: `cimport numpy`. No header of NumPy is needed; what is read is the stable part of the
// struct.
//
//   py::import_numpy();
//   py::check_argument(a, {py::ndarray(), false}, "a");
//   double* p = static_cast<double*>(py::array_data(a));  Py_ssize_t n = py::array_shape(a)[0];
#pragma once

#include <kc/python/ndarray.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

KC_COLD PyTypeObject* find_ndarray() {
  const Object numpy = steal(PyImport_ImportModule("numpy"));
  PyTypeObject* type = imported_ndarray_type();
  if (!type) raise_error(PyExc_ImportError, "numpy has no type ndarray");
  if (array_guard == ArrayGuard::not_tried) verify_ndarray_type(type);
  if (ndarray_type != type)
    raise_error(PyExc_RuntimeError, "the layout of numpy.ndarray is not one that this module knows");
  return type;
}

}  // namespace detail

// numpy.ndarray, borrowed. Imports NumPy where that has not happened yet.
inline PyTypeObject* ndarray() {
  return KC_LIKELY(detail::ndarray_type != nullptr) ? detail::ndarray_type : detail::find_ndarray();
}

// numpy.dtype, the same way.
inline PyTypeObject* numpy_dtype_type() {
  static PyTypeObject* const type = [] {
    const Object numpy = steal(PyImport_ImportModule("numpy"));
    return reinterpret_cast<PyTypeObject*>(steal(PyObject_GetAttrString(numpy.get(), "dtype")).release());
  }();
  return type;
}

// `cnp.import_array()`.
inline void import_numpy() { ndarray(); }

inline bool is_ndarray(Ref object) { return PyObject_TypeCheck(object.get(), ndarray()); }

// The attributes of an object that is known to be an ndarray. Pointers stay valid while the array keeps its shape.
inline void* array_data(Ref array) noexcept { return array_prefix(array).data; }
inline int array_rank(Ref array) noexcept { return array_prefix(array).rank; }
inline Py_ssize_t* array_shape(Ref array) noexcept { return array_prefix(array).shape; }
inline Py_ssize_t* array_strides(Ref array) noexcept { return array_prefix(array).strides; }

// The same under the names of the attributes.
inline char* numpy_data(Ref array) noexcept { return array_prefix(array).data; }
inline int numpy_ndim(Ref array) noexcept { return array_rank(array); }
inline Py_ssize_t* numpy_shape(Ref array) noexcept { return array_shape(array); }
inline Py_ssize_t* numpy_strides(Ref array) noexcept { return array_strides(array); }

inline int array_flags(Ref array) noexcept { return array_prefix(array).flags; }
inline int array_type_number(Ref array) noexcept { return array_prefix(array).type->number; }
inline int dtype_number(Ref dtype) noexcept { return reinterpret_cast<const ArrayType*>(dtype.get())->number; }
inline Object array_descr(Ref array) noexcept { return borrow(reinterpret_cast<PyObject*>(array_prefix(array).type)); }
inline Object array_base(Ref array) noexcept {
  PyObject* base = array_prefix(array).base;
  return base ? borrow(base) : none();
}

inline Py_ssize_t array_size(Ref array) noexcept {
  const ArrayPrefix& prefix = array_prefix(array);
  Py_ssize_t size = 1;
  for (int k = 0; k < prefix.rank; ++k) size *= prefix.shape[k];
  return size;
}

inline bool array_has_flags(Ref array, int flags) noexcept { return (array_flags(array) & flags) == flags; }
inline bool is_c_contiguous_array(Ref array) noexcept {
  return array_has_flags(array, detail::ArrayFlag::c_contiguous);
}
inline bool is_f_contiguous_array(Ref array) noexcept {
  return array_has_flags(array, detail::ArrayFlag::f_contiguous);
}

// The element at these indices, as PyArray_GETPTR1 and its siblings.
template <class... Indices>
void* array_element(Ref array, Indices... indices) noexcept {
  const ArrayPrefix& prefix = array_prefix(array);
  Py_ssize_t offset = 0;
  int k = 0;
  ((offset += static_cast<Py_ssize_t>(indices) * prefix.strides[k++]), ...);
  return prefix.data + offset;
}

}  // namespace kc::py

#pragma GCC visibility pop
