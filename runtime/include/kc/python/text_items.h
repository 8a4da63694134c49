// Items of bytes, bytearray and str as numbers of C: what `b[i]` of a variable declared so gives for an index of C. The
// caller keeps the object; the GIL is not needed.
#pragma once

#include <kc/error.h>
#include <kc/python/object.h>

#include <limits>
#include <type_traits>

#pragma GCC visibility push(hidden)

namespace kc::py {
namespace detail {

[[noreturn]] KC_COLD void raise_no_container() { raise(ErrorKind::type_error, "'NoneType' object is not subscriptable"); }

// An index counted from the start. IndexError `bytearray index out of range` and the like.
template <class I>
KC_INLINE Index position(I index, Index size, const char* name) {
  Index at = static_cast<Index>(index);
  if constexpr (std::is_signed_v<I>) {
    if (at < 0) at += size;
  }
  if (KC_UNLIKELY(static_cast<std::size_t>(at) >= static_cast<std::size_t>(size)))
    raise(ErrorKind::index_error, "%s index out of range", name);
  return at;
}

KC_INLINE PyObject* unless_none(Ref object) {
  if (KC_UNLIKELY(object.is_none())) raise_no_container();
  return object;
}

KC_INLINE unsigned char* bytes_of_array(PyObject* array) noexcept {
  return reinterpret_cast<unsigned char*>(reinterpret_cast<PyByteArrayObject*>(array)->ob_start);
}

}  // namespace detail

// bytes: 0 to 255.
template <class I>
KC_INLINE int byte_at(Ref bytes, I index) {
  PyObject* object = detail::unless_none(bytes);
  return static_cast<unsigned char>(PyBytes_AS_STRING(object)[detail::position(index, Py_SIZE(object), "string")]);
}

// bytearray: 0 to 255.
template <class I>
KC_INLINE int array_byte_at(Ref array, I index) {
  PyObject* object = detail::unless_none(array);
  return detail::bytes_of_array(object)[detail::position(index, Py_SIZE(object), "bytearray")];
}

// Without checks: the index counts from the start and is in range. Only None is refused.
template <class I>
KC_INLINE int byte_at_unchecked(Ref bytes, I index) {
  return static_cast<unsigned char>(PyBytes_AS_STRING(detail::unless_none(bytes))[index]);
}
template <class I>
KC_INLINE int array_byte_at_unchecked(Ref array, I index) {
  return detail::bytes_of_array(detail::unless_none(array))[index];
}

// str
template <class I>
KC_INLINE Py_UCS4 character_at(Ref text, I index) {
  PyObject* object = detail::unless_none(text);
  return PyUnicode_READ_CHAR(object, detail::position(index, PyUnicode_GET_LENGTH(object), "string"));
}

// array[index] = value; ValueError `byte must be in range(0, 256)`.
template <class I, class V>
KC_INLINE void set_array_byte(Ref array, I index, V value) {
  PyObject* object = detail::unless_none(array);
  if (KC_UNLIKELY(static_cast<unsigned long long>(value) > 255)) raise(ErrorKind::value_error, "byte must be in range(0, 256)");
  detail::bytes_of_array(object)[detail::position(index, Py_SIZE(object), "bytearray")] = static_cast<unsigned char>(value);
}

}  // namespace kc::py

#pragma GCC visibility pop
