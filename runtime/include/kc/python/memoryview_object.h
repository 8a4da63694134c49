// The Python object that a view becomes: its parts and its type, without what Python code can do with it (memoryview.h).
#pragma once

#include <kc/python/element.h>
#include <kc/python/owner.h>
#include <kc/view.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// Converts one element, at any alignment that its type has, to an object and back; both throw.
struct ItemConversion {
  Object (*load)(const char* item);
  void (*store)(char* item, Ref value);
};

struct MemoryView {
  PyObject_HEAD
  Owner owner;
  const ElementFormat* element;      // null where only the format text is known
  const ItemConversion* conversion;  // null: by the format text
  const char* format;
  char* data;
  Index item_size;
  int rank;
  bool is_readonly;
  bool is_indirect;
  Index shape[max_rank];
  Index strides[max_rank];
  Index suboffsets[max_rank];
};

// Strong; null in a module that has made no view object yet.
inline PyTypeObject* memoryview_type = nullptr;

inline bool is_memoryview(Ref object) noexcept {
  return memoryview_type && PyObject_TypeCheck(object.get(), memoryview_type);
}

inline MemoryView& memoryview_of(Ref object) noexcept { return *reinterpret_cast<MemoryView*>(object.get()); }

// The view as a buffer with all its parts. They belong to the object, and `obj` is left alone.
inline void describe(MemoryView& view, Py_buffer& buffer) noexcept {
  buffer.buf = view.data;
  buffer.itemsize = view.item_size;
  buffer.len = view.item_size;
  for (int k = 0; k < view.rank; ++k) buffer.len *= view.shape[k];
  buffer.readonly = view.is_readonly;
  buffer.ndim = view.rank;
  buffer.format = const_cast<char*>(view.format);
  buffer.shape = view.shape;
  buffer.strides = view.strides;
  buffer.suboffsets = view.is_indirect ? view.suboffsets : nullptr;
  buffer.internal = nullptr;
}

}  // namespace kc::py

#pragma GCC visibility pop
