// Whether a view may be used: kc::initialised(v, "m") before the first use of a view variable (initializedcheck), and
// kc::not_none(...) where nonecheck asks for messages of their own. All return the view.
#pragma once

#include <kc/error.h>
#include <kc/view.h>

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

enum class ViewUse { index, slice, assign };

[[noreturn]] KC_COLD void raise_none_view(ViewUse use) {
  const char* const verbs[] = {"index", "slice", "assign to"};
  raise(ErrorKind::type_error, "Cannot %s None memoryview slice", verbs[static_cast<int>(use)]);
}

[[noreturn]] KC_COLD void raise_none_view_attribute(const char* attribute) {
  raise(ErrorKind::attribute_error, "Cannot access '%s' attribute of None memoryview slice", attribute);
}

[[noreturn]] KC_COLD void raise_none_view_transpose() {
  raise(ErrorKind::attribute_error, "Cannot transpose None memoryview slice");
}

// TypeError `Cannot index None memoryview slice`, `Cannot slice ...`, `Cannot assign to ...`.
template <class V>
KC_INLINE const V& not_none(const V& v, ViewUse use) {
  if (KC_UNLIKELY(v.is_none())) raise_none_view(use);
  return v;
}

// AttributeError `Cannot access 'shape' attribute of None memoryview slice`; `Cannot transpose None memoryview slice` for "T".
template <class V>
KC_INLINE const V& not_none(const V& v, const char* attribute) {
  if (KC_UNLIKELY(v.is_none())) {
    if (attribute[0] == 'T' && attribute[1] == '\0') raise_none_view_transpose();
    raise_none_view_attribute(attribute);
  }
  return v;
}

}  // namespace kc
