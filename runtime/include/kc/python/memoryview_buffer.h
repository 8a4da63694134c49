// The buffer that a view object exports, and the garbage collector's look at what it holds.
#pragma once

#include <kc/contiguous.h>
#include <kc/python/memoryview_object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

inline bool is_contiguous(const MemoryView& view, bool fortran) noexcept {
  const Region& region = view.region;
  return !view.is_indirect &&
         kc::detail::is_contiguous(region.shape, region.strides, region.rank, view.item.size, fortran);
}

// Why a request cannot be met; null if it can.
KC_COLD const char* refuse_request(const MemoryView& view, int flags) noexcept {
  const auto asks = [flags](int wanted) { return (flags & wanted) == wanted; };
  const bool c = is_contiguous(view, false), fortran = is_contiguous(view, true);
  if (asks(PyBUF_C_CONTIGUOUS) && !c) return "memoryview: underlying buffer is not C-contiguous";
  if (asks(PyBUF_F_CONTIGUOUS) && !fortran) return "memoryview: underlying buffer is not Fortran contiguous";
  if (asks(PyBUF_ANY_CONTIGUOUS) && !c && !fortran) return "memoryview: underlying buffer is not contiguous";
  if (!asks(PyBUF_INDIRECT) && view.is_indirect) return "memoryview: underlying buffer requires suboffsets";
  if (!asks(PyBUF_STRIDES) && !c) return "memoryview: underlying buffer is not C-contiguous";
  return nullptr;
}

inline int memoryview_get_buffer(PyObject* self, Py_buffer* buffer, int flags) noexcept {
  MemoryView& view = memoryview_of(self);
  buffer->obj = nullptr;
  if ((flags & PyBUF_WRITABLE) && view.is_readonly) {
    PyErr_SetString(PyExc_ValueError, "Cannot create writable memory view from read-only memoryview");
    return -1;
  }
  if (const char* reason = refuse_request(view, flags)) {
    PyErr_SetString(PyExc_BufferError, reason);
    return -1;
  }
  describe(view, *buffer);
  if (!(flags & PyBUF_FORMAT)) buffer->format = nullptr;
  if ((flags & PyBUF_STRIDES) != PyBUF_STRIDES) buffer->strides = nullptr;
  if (!(flags & PyBUF_ND)) buffer->ndim = 1, buffer->shape = nullptr;
  Py_INCREF(self);
  buffer->obj = self;
  return 0;
}

// Objects behind a shared owner have other holders that the collector does not see: they count as reachable.
KC_COLD int memoryview_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  Py_VISIT(Py_TYPE(self));
  const Owner& owner = memoryview_of(self).owner;
  if (!owner || owner.is_shared()) return 0;
  Py_VISIT(owner.get()->base);
  Py_VISIT(owner.get()->buffer.obj);
  return 0;
}

// A view without an owner has no elements any more.
KC_COLD int memoryview_clear(PyObject* self) noexcept {
  MemoryView& view = memoryview_of(self);
  for (int k = 0; k < view.region.rank; ++k) view.region.shape[k] = 0;
  view.owner.reset();
  return 0;
}

inline void memoryview_dealloc(PyObject* self) noexcept {
  PyTypeObject* type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  memoryview_of(self).owner.~Owner();
  reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
