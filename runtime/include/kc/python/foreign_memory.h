// Memory that an object offers by another way than the buffer protocol, described as a Py_buffer.
#pragma once

#include <kc/python/pending_error.h>
#include <kc/python/raised.h>
#include <kc/view.h>

#include <new>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct ForeignMemory {
  void* data = nullptr;
  int rank = 0;
  bool is_readonly = false;
  Index item = 0;
  Index shape[max_rank] = {};    // the first axes, where there are more
  Index strides[max_rank] = {};  // in bytes
  Object format;                 // a str, PEP 3118
  Object keeper;                 // keeps the memory alive; null where `finish` does
  void* resource = nullptr;
  void (*finish)(void* resource) = nullptr;  // called once, with the GIL

  int known_rank() const noexcept { return rank < max_rank ? rank : max_rank; }
};

namespace detail {

inline constexpr const char* foreign_memory_name = "foreign_memory";

KC_COLD void end_foreign_memory(PyObject* capsule) noexcept {
  PendingError pending;
  auto* memory = static_cast<ForeignMemory*>(PyCapsule_GetPointer(capsule, foreign_memory_name));
  if (memory->finish) memory->finish(memory->resource);
  delete memory;
}

// Axes side by side in C order, for who gives no strides.
KC_COLD void set_block_strides(ForeignMemory& memory) noexcept {
  Index stride = memory.item;
  for (int k = memory.known_rank() - 1; k >= 0; --k) {
    memory.strides[k] = stride;
    stride *= memory.shape[k];
  }
}

// An empty description, and the capsule that ends it.
KC_COLD Object new_foreign_memory(ForeignMemory*& memory) {
  memory = new (std::nothrow) ForeignMemory;
  if (!memory) return steal(PyErr_NoMemory());
  PyObject* capsule = PyCapsule_New(memory, foreign_memory_name, end_foreign_memory);
  if (!capsule) delete memory;
  return steal(capsule);
}

// The buffer takes the capsule over: releasing the one ends the other.
KC_COLD void describe(ForeignMemory& memory, Object&& capsule, Py_buffer& buffer) {
  buffer.buf = memory.data;
  buffer.itemsize = buffer.len = memory.item;
  for (int k = 0; k < memory.known_rank(); ++k) buffer.len *= memory.shape[k];
  buffer.readonly = memory.is_readonly;
  buffer.ndim = memory.rank;
  buffer.format = const_cast<char*>(PyUnicode_AsUTF8(memory.format.get()));
  if (!buffer.format) raise_set_error();
  buffer.shape = memory.shape;
  buffer.strides = memory.strides;
  buffer.suboffsets = nullptr;
  buffer.internal = nullptr;
  buffer.obj = capsule.release();
}

// The code of PEP 3118 for a kind of NumPy and a size in bytes; null for those that buffers do not know.
KC_COLD const char* code_of_kind(char kind, long size) noexcept {
  struct Known {
    char kind;
    signed char size;
    char code[3];
  };
  static constexpr Known known[] = {{'b', 1, "?"},   {'i', 1, "b"}, {'i', 2, "h"},  {'i', 4, "i"},  {'i', 8, "q"},
                                    {'u', 1, "B"},   {'u', 2, "H"}, {'u', 4, "I"},  {'u', 8, "Q"},  {'f', 2, "e"},
                                    {'f', 4, "f"},   {'f', 8, "d"}, {'f', 16, "g"}, {'c', 8, "Zf"}, {'c', 16, "Zd"},
                                    {'c', 32, "Zg"}, {'O', 8, "O"}};
  for (const Known& one : known)
    if (one.kind == kind && one.size == size) return one.code;
  return nullptr;
}

// An attribute of an instance; null where there is none.
KC_COLD Object offered(Ref object, const char* name) {
  if (PyType_Check(object.get())) return Object();
  Object value = Object::adopt(PyObject_GetAttrString(object, name));
  if (!value && !PyErr_ExceptionMatches(PyExc_AttributeError)) raise_set_error();
  if (!value) PyErr_Clear();
  return value;
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
