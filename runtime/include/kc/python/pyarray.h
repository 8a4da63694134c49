// Arrays of the module `array` as C sees them: `cimport cpython.array`. CPython has no header for them; their struct
// has been the same since 3.3, which is verified when the type is looked up.
//
//   py::pyarray::of(a).data.as_ints[i]
//   py::pyarray::resize_smart(a, n + 1);
#pragma once

#include <kc/python/raised.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py::pyarray {

struct Description {
  char typecode;
  int itemsize;
};

union Data {
  char* ob_item;
  float* as_floats;
  double* as_doubles;
  int* as_ints;
  unsigned int* as_uints;
  unsigned char* as_uchars;
  signed char* as_schars;
  char* as_chars;
  unsigned long* as_ulongs;
  long* as_longs;
  unsigned long long* as_ulonglongs;
  long long* as_longlongs;
  short* as_shorts;
  unsigned short* as_ushorts;
  wchar_t* as_pyunicodes;
  void* as_voidptr;
};

struct Array {
  PyObject_VAR_HEAD Data data;
  Py_ssize_t allocated;
  const Description* ob_descr;
  PyObject* weak_references;
  Py_ssize_t exports;
};

inline Array& of(Ref array) noexcept { return *reinterpret_cast<Array*>(array.get()); }

namespace detail {

inline PyTypeObject* type = nullptr;  // strong

// Whether an array of three doubles looks as the struct says.
KC_COLD bool layout_agrees(PyTypeObject* array_type) {
  if (array_type->tp_basicsize < static_cast<Py_ssize_t>(sizeof(Array))) return false;
  const Object probe =
      steal(PyObject_CallFunction(reinterpret_cast<PyObject*>(array_type), "s(ddd)", "d", 1.0, 2.0, 3.0));
  Py_buffer buffer;
  check(PyObject_GetBuffer(probe.get(), &buffer, PyBUF_SIMPLE));
  const Array& array = of(probe);
  const bool agrees = array.data.ob_item == buffer.buf && Py_SIZE(probe.get()) == 3 && array.exports == 1 &&
                      array.allocated >= 3 && array.ob_descr->typecode == 'd' &&
                      array.ob_descr->itemsize == sizeof(double);
  PyBuffer_Release(&buffer);
  return agrees;
}

KC_COLD PyTypeObject* find_type() {
  const Object module = steal(PyImport_ImportModule("array"));
  Object found = steal(PyObject_GetAttrString(module.get(), "array"));
  auto* array_type = reinterpret_cast<PyTypeObject*>(found.get());
  if (!PyType_Check(found.get()) || !layout_agrees(array_type)) {
    raise_error(PyExc_RuntimeError, "the layout of array.array is not one that this module knows");
  }
  return type = reinterpret_cast<PyTypeObject*>(found.release());
}

// Gives the items new memory of `capacity` items; what a buffer shows must not move.
inline void reallocate(Array& array, Py_ssize_t capacity) {
  if (array.exports > 0) raise_error(PyExc_BufferError, "cannot resize an array that is exporting buffers");
  std::size_t bytes;
  void* items = nullptr;
  if (capacity >= 0 && !__builtin_mul_overflow(static_cast<std::size_t>(capacity), array.ob_descr->itemsize, &bytes))
    items = PyMem_Realloc(array.data.ob_item, bytes);
  if (!items) raise_memory_error();
  array.data.ob_item = static_cast<char*>(items);
  array.allocated = capacity;
}

inline std::size_t bytes_of(const Array& array, Py_ssize_t count) noexcept {
  return static_cast<std::size_t>(count) * static_cast<std::size_t>(array.ob_descr->itemsize);
}

}  // namespace detail

// array.array, borrowed.
inline PyTypeObject* array_type() { return KC_LIKELY(detail::type != nullptr) ? detail::type : detail::find_type(); }

inline Py_ssize_t size(Ref array) noexcept { return Py_SIZE(array.get()); }

// Exactly n items; new ones are not initialised. This and the other functions that C declarations give an error value
// return 0.
inline int resize(Ref array, Py_ssize_t n) {
  if (n == size(array)) return 0;
  detail::reallocate(of(array), n);
  Py_SET_SIZE(reinterpret_cast<PyVarObject*>(array.get()), n);
  return 0;
}

// n items, with room for half as many again, so that growing one by one is cheap.
inline int resize_smart(Ref array, Py_ssize_t n) {
  Array& self = of(array);
  if (n >= self.allocated || n * 4 <= self.allocated) {
    Py_ssize_t capacity;
    if (n < 0 || __builtin_add_overflow(n, n / 2 + 1, &capacity)) raise_memory_error();
    detail::reallocate(self, capacity);
  }
  Py_SET_SIZE(reinterpret_cast<PyVarObject*>(array.get()), n);
  return 0;
}

// A new array of the same type; zeroed, or not initialised.
inline Object clone(Ref pattern, Py_ssize_t length, bool zero) {
  if (length < 0) raise_error(PyExc_SystemError, "bad argument to internal function");
  PyTypeObject* type = Py_TYPE(pattern.get());
  Object made = steal(type->tp_alloc(type, 0));
  Array& array = of(made);
  array.ob_descr = of(pattern).ob_descr;
  array.data.ob_item = nullptr;
  array.allocated = 0;
  array.weak_references = nullptr;
  array.exports = 0;
  if (length > 0) detail::reallocate(array, length);
  if (zero && length > 0) std::memset(array.data.as_voidptr, 0, detail::bytes_of(array, length));
  Py_SET_SIZE(reinterpret_cast<PyVarObject*>(made.get()), length);
  return made;
}

inline Object copy(Ref array) {
  Object made = clone(array, size(array), false);
  const std::size_t bytes = detail::bytes_of(of(array), size(array));
  if (bytes > 0) std::memcpy(of(made).data.as_voidptr, of(array).data.as_voidptr, bytes);
  return made;
}

// Appends n items from memory, which may be memory of the array itself.
inline int extend_buffer(Ref array, const void* items, Py_ssize_t n) {
  const char* from = static_cast<const char*>(items);
  const char* begin = of(array).data.as_chars;
  const Py_ssize_t old = size(array);
  const std::size_t used = detail::bytes_of(of(array), old);
  const bool own = from >= begin && from < begin + used;
  resize_smart(array, old + n);
  if (own) from = of(array).data.as_chars + (from - begin);
  if (n > 0) std::memcpy(of(array).data.as_chars + used, from, detail::bytes_of(of(array), n));
  return 0;
}

// Appends the items of another array; TypeError where the types differ.
inline int extend(Ref array, Ref other) {
  if (of(array).ob_descr->typecode != of(other).ob_descr->typecode) {
    PyErr_BadArgument();
    raise_set_error();
  }
  return extend_buffer(array, of(other).data.as_voidptr, size(other));
}

inline void zero(Ref array) noexcept {
  if (size(array) > 0) std::memset(of(array).data.as_voidptr, 0, detail::bytes_of(of(array), size(array)));
}

}  // namespace kc::py::pyarray

namespace kc::py {

// The attribute `data`, whatever the type of the items.
inline void* python_array_data(Ref array) noexcept { return pyarray::of(array).data.as_voidptr; }

}  // namespace kc::py

#pragma GCC visibility pop
