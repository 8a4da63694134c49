#pragma once

#include "kc/indirect.h"
#include "kc/python/object.h"
#include "kc/view.h"

// The extents of views as Python tuples: `v.shape` used as an object. Strides and suboffsets are in bytes.
namespace kc::py {

namespace detail {

inline Object tuple_of(const Index* values, int count) {
  Object tuple = steal(PyTuple_New(count));
  for (int i = 0; i < count; ++i) {
    PyObject* value = PyLong_FromSsize_t(values[i]);
    if (!value) raise_set_error();
    PyTuple_SET_ITEM(tuple.get(), i, value);
  }
  return tuple;
}

template <class Get>
Object extents_tuple(int count, Get get) {
  Index values[8];
  for (int i = 0; i < count; ++i) values[i] = get(i);
  return tuple_of(values, count);
}

}  // namespace detail

template <class V>
Object shape(const V& v) {
  return detail::extents_tuple(V::rank, [&](int axis) { return v.extent(axis); });
}

template <class V>
Object strides(const V& v) {
  return detail::extents_tuple(V::rank, [&](int axis) { return v.stride(axis); });
}

// -1 on every axis that is not indirect.
template <class V>
Object suboffsets(const V& v) {
  return detail::extents_tuple(V::rank, [&](int axis) { return kc::suboffset(v, axis); });
}

}  // namespace kc::py
