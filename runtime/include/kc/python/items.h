// Items and slices of containers. A C integer as index has functions of its own, `item_at({o, i})`, because 0 would
// also be a null reference.
#pragma once

#include <kc/python/convert.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// `object[index]`. An index beyond Index is a key of a mapping, but no place in a sequence.
struct At {
  template <class I>
  At(Ref of, I at) noexcept : object(of), index(static_cast<Index>(at)), is_beyond(exceeds(at)) {}

  template <class I>
  static constexpr bool exceeds(I at) noexcept {
    if constexpr (std::is_unsigned_v<I> && sizeof(I) >= sizeof(Index)) {
      return at > static_cast<I>(std::numeric_limits<Index>::max());
    } else {
      return static_cast<void>(at), false;
    }
  }
  Object key() const { return is_beyond ? from(static_cast<std::size_t>(index)) : from(index); }

  Ref object;
  Index index;
  bool is_beyond;
};

// `object[start:stop:step]`; a null or None part is omitted.
struct Slice {
  Ref object;
  Ref start = nullptr, stop = nullptr, step = nullptr;

  Object key() const { return steal(PySlice_New(start, stop, step)); }
};

// The place of an item in a list or tuple, or null if the index is out of range.
KC_INLINE PyObject** place_in_sequence(PyObject* object, Index index) noexcept {
  const bool is_list = PyList_CheckExact(object);
  if (!is_list && !PyTuple_CheckExact(object)) return nullptr;
  object = unknown(object);
  const Index size = Py_SIZE(object);
  if (index < 0) index += size;
  if (static_cast<std::size_t>(index) >= static_cast<std::size_t>(size)) return nullptr;
  return is_list ? reinterpret_cast<PyListObject*>(object)->ob_item + index
                 : reinterpret_cast<PyTupleObject*>(object)->ob_item + index;
}

// The same for an object as index, null unless it is an int.
KC_INLINE PyObject** place_in_sequence(PyObject* object, PyObject* key) noexcept {
  long index;
  return read_integer(key, index) ? place_in_sequence(object, static_cast<Index>(index)) : nullptr;
}

// Puts a value where another one stands.
KC_INLINE void replace_item(PyObject** place, Ref value) noexcept {
  Object old = Object::adopt(*place);
  *place = borrow(value).release();
}

inline Object item(Two operands) {
  PyObject *object = operands.first, *key = operands.second;
  if (PyObject** place = place_in_sequence(object, key)) return borrow(*place);
  if (PyDict_CheckExact(object)) {
    PyObject* found = PyDict_GetItemWithError(object, key);
    if (KC_LIKELY(found)) return borrow(found);
    if (PyErr_Occurred()) raise_set_error();
  }
  return steal(PyObject_GetItem(object, key));
}

inline void set_item(const Three& operands) {
  PyObject* object = operands.first;
  PyObject** place = PyList_CheckExact(object) ? place_in_sequence(object, operands.second) : nullptr;
  if (place) return replace_item(place, operands.third);
  check(PyDict_CheckExact(object) ? PyDict_SetItem(object, operands.second, operands.third)
                                  : PyObject_SetItem(object, operands.second, operands.third));
}
inline void del_item(Two operands) { check(PyObject_DelItem(operands.first, operands.second)); }

KC_INLINE PyObject** place_in_sequence(const At& at) noexcept {
  return at.is_beyond ? nullptr : place_in_sequence(at.object.get(), at.index);
}

// Types that say that they are sequences get C indices by their sequence methods, which count negative ones from the end.
inline bool is_sequence_type(const PyTypeObject* type) noexcept {
#if PY_VERSION_HEX >= 0x030A0000
  return (PyType_GetFlags(const_cast<PyTypeObject*>(type)) & (Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_MAPPING)) == Py_TPFLAGS_SEQUENCE;
#else
  return static_cast<void>(type), false;
#endif
}

[[gnu::noinline]] inline Object item_at_slowly(const At& at) {
  const PyTypeObject* type = Py_TYPE(at.object.get());
  const bool has_item = type->tp_as_sequence && type->tp_as_sequence->sq_item && !at.is_beyond;
  const bool has_subscript = type->tp_as_mapping && type->tp_as_mapping->mp_subscript;
  if (has_item && (!has_subscript || is_sequence_type(type))) return steal(PySequence_GetItem(at.object, at.index));
  return steal(PyObject_GetItem(at.object, at.key().get()));
}

// Whether an item of a C index is assigned and deleted by the methods of a sequence.
inline bool assigns_by_position(const At& at) noexcept {
  const PyTypeObject* type = Py_TYPE(at.object.get());
  return is_sequence_type(type) && type->tp_as_sequence && type->tp_as_sequence->sq_ass_item && !at.is_beyond;
}

KC_INLINE Object item_at(const At& at) {
  PyObject** place = place_in_sequence(at);
  return KC_LIKELY(place) ? borrow(*place) : item_at_slowly(at);
}

inline void set_item_at(const At& at, Ref value) {
  PyObject** place = PyList_CheckExact(at.object.get()) ? place_in_sequence(at) : nullptr;
  if (KC_LIKELY(place)) {
    replace_item(place, value);
  } else if (assigns_by_position(at)) {
    check(PySequence_SetItem(at.object, at.index, value));
  } else {
    check(PyObject_SetItem(at.object, at.key().get(), value));
  }
}

// The same of variables declared as a list or a dict, which may be None: that is told as where an item is read.
KC_INLINE void refuse_none_container(Ref object) {
  if (KC_UNLIKELY(object.is_none())) raise_error(PyExc_TypeError, "'NoneType' object is not subscriptable");
}
inline void set_item_unless_none(const Three& operands) {
  refuse_none_container(operands.first);
  set_item(operands);
}
inline void del_item_unless_none(Two operands) {
  refuse_none_container(operands.first);
  del_item(operands);
}

inline void del_item_at(const At& at) {
  check(assigns_by_position(at) ? PySequence_DelItem(at.object, at.index) : PyObject_DelItem(at.object, at.key().get()));
}

inline bool is_mapping(Ref object) noexcept {
  PyMappingMethods* methods = Py_TYPE(object.get())->tp_as_mapping;
  return methods && methods->mp_subscript;
}
inline bool assigns_items(Ref object) noexcept {
  PyMappingMethods* methods = Py_TYPE(object.get())->tp_as_mapping;
  return methods && methods->mp_ass_subscript;
}

inline Object get_slice(const Slice& slice) {
  PyObject* object = slice.object;
  if (!is_mapping(object)) {
    raise_error(PyExc_TypeError, "'%.200s' object is unsliceable", Py_TYPE(object)->tp_name);
  }
  return steal(PyObject_GetItem(object, slice.key().get()));
}

inline void set_slice(const Slice& slice, Ref value) {
  if (!assigns_items(slice.object)) {
    raise_error(PyExc_TypeError, "'%.200s' object does not support slice assignment",
                Py_TYPE(slice.object.get())->tp_name);
  }
  check(PyObject_SetItem(slice.object, slice.key().get(), value));
}

inline void del_slice(const Slice& slice) {
  if (!assigns_items(slice.object)) {
    raise_error(PyExc_TypeError, "'%.200s' object does not support slice deletion",
                Py_TYPE(slice.object.get())->tp_name);
  }
  check(PyObject_DelItem(slice.object, slice.key().get()));
}

// A slice object.
inline Object slice(const Three& parts) { return steal(PySlice_New(parts.first, parts.second, parts.third)); }

// Where a bound of a slice lies in a sequence of that length; false if it is no small int.
inline bool slice_bound(Ref bound, Index length, Index omitted, Index& place) noexcept {
  place = omitted;
  if (!bound || bound.is_none()) return true;
  long value;
  if (!read_integer(bound, value)) return false;
  if (value < 0) value += length;
  place = value < 0 ? 0 : value > length ? length : value;
  return true;
}

// `object[start:stop:step]`, of strings, lists and tuples without a slice object.
inline Object item_slice(const Slice& slice) {
  PyObject* object = slice.object;
  const bool is_text = PyUnicode_CheckExact(object), is_list = PyList_CheckExact(object);
  if ((is_text || is_list || PyTuple_CheckExact(object)) && (!slice.step || slice.step.is_none())) {
    const Index length = is_text ? PyUnicode_GET_LENGTH(object) : Py_SIZE(object);
    Index start, stop;
    if (slice_bound(slice.start, length, 0, start) && slice_bound(slice.stop, length, length, stop)) {
      if (stop < start) stop = start;
      if (is_text) return steal(PyUnicode_Substring(object, start, stop));
      return steal(is_list ? PyList_GetSlice(object, start, stop) : PyTuple_GetSlice(object, start, stop));
    }
  }
  return steal(PyObject_GetItem(object, slice.key().get()));
}

}  // namespace kc::py

#pragma GCC visibility pop
