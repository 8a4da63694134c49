// Whether a view may be used: kc::initialised(v, "m") before the first use of a view variable (initializedcheck), and
// kc::nonecheck(v, message) where that directive asks for messages of their own. All return the view.
#pragma once

#include <kc/error.h>
#include <kc/view.h>

#include <cstring>

namespace kc {

// UnboundLocalError `local variable 'm' referenced before assignment`.
template <class V>
KC_INLINE const V& initialised(const V& v, const char* name) {
  if (KC_UNLIKELY(!v.is_initialised())) raise_unbound_local(name);
  return v;
}

// For a view that is an attribute: AttributeError `Memoryview is not initialized`.
template <class V>
KC_INLINE const V& initialised_attribute(const V& v) {
  if (KC_UNLIKELY(!v.is_initialised())) raise_view_attribute_unset();
  return v;
}

// A message about an attribute is an AttributeError: `Cannot access 'shape' attribute of None memoryview slice`,
// `Cannot transpose None memoryview slice`. What is done to elements is a TypeError: `Cannot index None memoryview
// slice`, `Cannot slice ...`, `Cannot assign to ...`.
[[noreturn]] KC_COLD void raise_none_view(const char* message) {
  const char* verb = message + sizeof("Cannot ") - 1;
  const bool is_attribute = std::strncmp(verb, "access ", 7) == 0 || std::strncmp(verb, "transpose ", 10) == 0;
  raise(is_attribute ? ErrorKind::attribute_error : ErrorKind::type_error, "%s", message);
}

template <class V>
KC_INLINE const V& nonecheck(const V& v, const char* message) {
  if (KC_UNLIKELY(v.is_none())) raise_none_view(message);
  return v;
}

// A view that is None has no attributes of objects: AttributeError `'NoneType' object has no attribute 'size'`.
template <class V>
KC_INLINE const V& with_attribute(const V& v, const char* name) {
  if (KC_UNLIKELY(v.is_none())) raise(ErrorKind::attribute_error, "'NoneType' object has no attribute '%s'", name);
  return v;
}

// And it cannot be iterated over: TypeError `'NoneType' is not iterable`.
template <class V>
KC_INLINE const V& iterable(const V& v) {
  if (KC_UNLIKELY(v.is_none())) raise(ErrorKind::type_error, "'NoneType' is not iterable");
  return v;
}

template <class V>
KC_INLINE constexpr int rank_of(const V&) {
  return V::rank;
}
// The extents and the strides in their place, valid as long as the view.
template <class V>
KC_INLINE Index* shape_of(const V& v) {
  return const_cast<Index*>(v.shape);
}
template <class V>
KC_INLINE Index* strides_of(const V& v) {
  return const_cast<Index*>(v.strides);
}
template <class V>
KC_INLINE constexpr Index item_size(const V&) {
  return sizeof(typename V::Element);
}

template <class V>
KC_INLINE bool is_none(const V& v) {
  return v.is_none();
}

}  // namespace kc
