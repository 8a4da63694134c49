#pragma once

#include <kc/copy.h>
#include <kc/python/acquire.h>
#include <kc/python/convert.h>

// `view[...] = object`: from the object's buffer when it has one, else the object as the value of every element.
// `declared` names the element type in messages.
namespace kc::py {

template <class V>
void assign_from(const V& target, Ref object, const ViewDeclaration& declared) {
  using Element = std::remove_const_t<typename std::remove_reference_t<V>::Element>;
  if (!PyObject_CheckBuffer(object)) return kc::fill(target, to<Element>(object));
  const auto source = acquire<View<const Element, V::rank>>(object, declared);
  kc::assign(target, source);
}

}  // namespace kc::py
