// The Python object that a view becomes: its parts and its type, without what Python code can do with it
// (memoryview.h).
#pragma once

#include <kc/python/element.h>
#include <kc/python/owner.h>
#include <kc/view.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The axes of a view whose type and rank are known at run time only. Where no axis leads through pointers, all
// suboffsets are -1.
struct Region {
  char* data;
  int rank;
  Index shape[max_rank];
  Index strides[max_rank];
  Index suboffsets[max_rank];

  bool is_indirect() const noexcept {
    for (int k = 0; k < rank; ++k)
      if (suboffsets[k] >= 0) return true;
    return false;
  }
  Index size() const noexcept {
    Index n = 1;
    for (int k = 0; k < rank; ++k) n *= shape[k];
    return n;
  }
};

// Converts one element to an object and back. The address need not be aligned; both throw.
struct ItemConversion {
  Object (*load)(const char* item);
  void (*store)(char* item, Ref value);
};

// What the elements of a view object are.
struct ItemType {
  const ElementFormat* element;      // null where only the format text is known
  const ItemConversion* conversion;  // null: by the format text
  const char* format;                // of the owner, or static
  Index size;
};

struct MemoryView {
  PyObject_HEAD Owner owner;
  ItemType item;
  bool is_readonly;
  bool is_indirect;
  Region region;
};

// Strong; null in a module that has made no view object yet.
inline PyTypeObject* memoryview_type = nullptr;

inline PyTypeObject* memoryview_slice_type = nullptr;  // its subtype, for views that kernels give away

// Of one of the two types, not of a subtype.
inline bool is_exact_memoryview(Ref object) noexcept {
  PyTypeObject* type = Py_TYPE(object.get());
  return type == memoryview_slice_type || type == memoryview_type;
}

inline MemoryView& memoryview_of(Ref object) noexcept { return *reinterpret_cast<MemoryView*>(object.get()); }

// The view as a buffer with all its parts. They belong to the object; `obj` is left alone.
inline void describe(MemoryView& view, Py_buffer& buffer) noexcept {
  buffer.buf = view.region.data;
  buffer.itemsize = view.item.size;
  buffer.len = view.item.size * view.region.size();
  buffer.readonly = view.is_readonly;
  buffer.ndim = view.region.rank;
  buffer.format = const_cast<char*>(view.item.format);
  buffer.shape = view.region.shape;
  buffer.strides = view.region.strides;
  buffer.suboffsets = view.is_indirect ? view.region.suboffsets : nullptr;
  buffer.internal = nullptr;
}

}  // namespace kc::py

#pragma GCC visibility pop
