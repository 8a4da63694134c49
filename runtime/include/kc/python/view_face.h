// The object that stands for an Ownership in other modules: it looks like a memoryview of Cython to those that count
// references to it, and keeps the Ownership alive for as long as one of them needs it.
#pragma once

#include <kc/python/ndarray.h>
#include <kc/python/owner.h>
#include <kc/python/slots.h>

#include <cstddef>
#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What functions of Cython touch of a memoryview that they are given: they count acquisitions, and hold one reference
// for all of them. Where they make an object of a slice, they copy what stands here of its buffer. Versions before 3 reach the
// count through a pointer behind it, where later ones have the address of a buffer, which they do not read.
struct Face {
  PyObject_HEAD
  const void* methods;
  PyObject* object;
  PyObject* unused[2];
  void* lock;
  int acquisitions[2];
  int* count;
  PyObject* buffer_object;
  Index length;
  Index item_size;  // in bytes
  int is_read_only, rank;
  const char* format;  // what the exporter calls its elements, or else what the view does; null for structs
  Index *shape, *strides, *suboffsets;
  void* internal;
  int flags, holds_objects;
  const void* element;
  Ownership* owned;  // null once that is gone
  bool is_last;      // the Ownership lives for this object alone
};
static_assert(offsetof(Face, acquisitions) == 56 && offsetof(Face, item_size) == 88 && offsetof(Face, format) == 104 &&
                  offsetof(Face, flags) == 144,
              "as in the structs of Cython on 64-bit machines");

// What a Face tells of the elements of the first view that it is made for.
struct FacedElements {
  Index size;  // in bytes
  const char* format;
  bool are_const;
};

namespace detail {

KC_COLD void face_dealloc(PyObject* self) noexcept {
  Face& face = *reinterpret_cast<Face*>(self);
  PyTypeObject* type = Py_TYPE(self);
  if (face.owned) {
    face.owned->face = nullptr;
    if (face.is_last) destroy(face.owned);
  }
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

KC_COLD PyObject* refuse_view_method() noexcept {
  PyErr_SetString(PyExc_NotImplementedError, "a view of another module cannot be made a Python object here");
  return nullptr;
}

// The object that a slice shows as its base.
KC_COLD PyObject* base_of_face(PyObject* self) noexcept {
  PyObject* object = reinterpret_cast<Face*>(self)->object;
  if (!object) object = Py_None;
  Py_INCREF(object);
  return object;
}

KC_COLD PyTypeObject* face_type() {
  static PyTypeObject* const type = [] {
    PyType_Slot slots[] = {slot(Py_tp_dealloc, face_dealloc), {0, nullptr}};
    PyType_Spec spec = {"shared_view", sizeof(Face), 0, Py_TPFLAGS_DEFAULT, slots};
    return new_type(spec);
  }();
  return type;
}

// The table of methods, where the eighth (3.0) or the ninth (3.3) gives the base. Nobody sees a Face as a Python object, whose
// elements the others would read and write.
struct FaceMethods {
  PyObject* (*reading[7])() = {refuse_view_method, refuse_view_method, refuse_view_method, refuse_view_method,
                               refuse_view_method, refuse_view_method, refuse_view_method};
  PyObject* (*base[2])(PyObject*) = {base_of_face, base_of_face};
  PyObject* (*rest[7])() = {refuse_view_method, refuse_view_method, refuse_view_method, refuse_view_method,
                            refuse_view_method, refuse_view_method, refuse_view_method};
};
inline constexpr FaceMethods face_methods;

// Null where it is not known.
inline const char* exported_format(const Ownership& owned) noexcept {
  if (owned.format || !owned.base || !is_exact_ndarray(owned.base)) return owned.format;
  return array_format(array_prefix(owned.base).type->number);
}

// Of the elements behind a keeper of another module: a Face of its own, or a memoryview of Cython, which exports them.
KC_COLD const char* format_of_keeper(PyObject* keeper) noexcept {
  const char* last = std::strrchr(Py_TYPE(keeper)->tp_name, '.');
  if (last && std::strcmp(last, ".shared_view") == 0) return reinterpret_cast<Face*>(keeper)->format;
  Py_buffer buffer;
  if (PyObject_GetBuffer(keeper, &buffer, PyBUF_FULL_RO) < 0) {
    PyErr_Clear();
    return nullptr;
  }
  const char* format = buffer.format;
  PyBuffer_Release(&buffer);
  return format;
}

KC_COLD PyObject* make_face(Ownership& owned, const FacedElements& elements) {
  GilHeld gil;
  if (PyObject* face = __atomic_load_n(&owned.face, __ATOMIC_ACQUIRE)) return face;
  PyObject* made = steal(face_type()->tp_alloc(face_type(), 0)).release();
  Face& face = *reinterpret_cast<Face*>(made);
  face.methods = &face_methods;
  face.object = owned.keeper ? reinterpret_cast<Face*>(owned.keeper)->object : owned.base;
  face.count = face.acquisitions;
  face.item_size = elements.size;
  face.is_read_only = elements.are_const;
  face.format = exported_format(owned);
  if (!face.format) face.format = elements.format;
  face.flags = elements.are_const ? PyBUF_RECORDS_RO : PyBUF_RECORDS;
  face.owned = &owned;
  owned.leave = [](Ownership& left) noexcept {
    Face& of = *reinterpret_cast<Face*>(left.face);
    const bool lives_on = Py_REFCNT(left.face) > 1;
    of.is_last = lives_on;
    if (!lives_on) of.owned = nullptr;
    Py_DECREF(left.face);
    return lives_on;
  };
  __atomic_store_n(&owned.face, made, __ATOMIC_RELEASE);
  return made;
}

}  // namespace detail

// Borrowed from the Ownership. Made when first asked for.
inline PyObject* face_of(Ownership& owned, const FacedElements& elements) {
  PyObject* face = __atomic_load_n(&owned.face, __ATOMIC_ACQUIRE);
  return KC_LIKELY(face != nullptr) ? face : detail::make_face(owned, elements);
}

// What this module knows a keeper by; no owner if the keeper is of another module. Needs no GIL: a thread may be given a
// slice by one that waits for it with the GIL held.
inline Owner owner_of_face(PyObject* keeper) noexcept {
  const Face& face = *reinterpret_cast<Face*>(keeper);
  if (face.methods != &detail::face_methods) return Owner();
  return face.owned ? Owner::share(face.owned) : Owner();
}

// What Cython does where a slice begins and ceases to hold its memoryview, ours or one of its own.
inline void acquire_face(PyObject* keeper) {
  Face& face = *reinterpret_cast<Face*>(keeper);
  if (__atomic_fetch_add(&face.acquisitions[0], 1, __ATOMIC_RELAXED) > 0) return;
  GilHeld gil;
  Py_INCREF(keeper);
}
inline void release_face(PyObject* keeper) {
  Face& face = *reinterpret_cast<Face*>(keeper);
  if (__atomic_fetch_sub(&face.acquisitions[0], 1, __ATOMIC_ACQ_REL) > 1) return;
  GilHeld gil;
  Py_DECREF(keeper);
}

// Keeps what another module keeps. Needs no GIL while that one holds the keeper, too: threads do this while the one that waits
// for them has the lock.
inline Owner own_keeper(PyObject* keeper) {
  Owner owner = new_owner();
  acquire_face(keeper);
  owner.get()->keeper = keeper;
  owner.get()->finish = [](Ownership& owned) noexcept { release_face(owned.keeper); };
  return owner;
}

}  // namespace kc::py

#pragma GCC visibility pop
