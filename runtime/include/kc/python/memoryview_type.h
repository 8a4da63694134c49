// The types of view objects, as Python code sees them: `memoryview`, and `_memoryviewslice` for the views that kernels
// give away.
#pragma once

#include <kc/python/any_buffer.h>
#include <kc/python/convert.h>
#include <kc/python/memoryview_assign.h>
#include <kc/python/memoryview_buffer.h>
#include <kc/python/memoryview_index.h>
#include <kc/python/slots.h>
#include <kc/python/view_face.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

PyTypeObject* ready_memoryview_slice_type();

inline MemoryView& allocate_memoryview(PyTypeObject* type, Object& object) {
  object = steal(PyType_GenericAlloc(type, 0));
  return memoryview_of(object);
}

// Another view of the same elements.
inline Object derive_memoryview(const MemoryView& from, const Region& region) {
  Object object;
  MemoryView& made = allocate_memoryview(ready_memoryview_slice_type(), object);
  made.owner = from.owner;
  made.item = from.item;
  made.is_readonly = from.is_readonly;
  made.is_indirect = region.is_indirect();
  made.region = region;
  return object;
}

// The object that the view was taken of; None if it was made of nothing.
KC_COLD Object base_of(const MemoryView& view) {
  PyObject* base = view.owner ? view.owner.get()->base : nullptr;
  if (view.owner && view.owner.get()->keeper) base = reinterpret_cast<Face*>(view.owner.get()->keeper)->object;
  return base ? borrow(base) : none();
}

inline Object memoryview_item(const MemoryView& view, Index index) {
  const Region& region = view.region;
  if (region.rank == 1) {
    if (!wrap_index(index, region.shape[0])) raise_index_error(0);
    return load_item(view.item, step_axis(region, region.data, 0, index));
  }
  if (region.rank == 0) raise_index_error(0);
  RegionIndex indices{false, {{false, index, 1, 1}}};
  for (int k = 1; k < region.rank; ++k) indices.axes[k] = {true, 0, region.shape[k], 1};
  return derive_memoryview(view, RegionSlice(region, indices).result());
}

inline Object memoryview_get(PyObject* self, Ref index) {
  const MemoryView& view = memoryview_of(self);
  if (view.region.rank == 1 && PyLong_Check(index.get())) return memoryview_item(view, to_index(index));
  if (index.get() == Py_Ellipsis) return borrow(self);
  const RegionIndex indices = read_index(index, view.region);
  if (indices.selects_item) return load_item(view.item, item_at(view.region, indices));
  return derive_memoryview(view, RegionSlice(view.region, indices).result());
}

KC_COLD void assign_part(const MemoryView& view, Ref index, Ref value) {
  const RegionIndex indices = read_index(index, view.region);
  if (indices.selects_item) return store_item(view.item, item_at(view.region, indices), value);
  const Region part = RegionSlice(view.region, indices).result();
  if (!assign_buffer(part, view.item, value)) assign_scalar(part, view.item, value);
}

inline void memoryview_set(PyObject* self, Ref index, Ref value) {
  const MemoryView& view = memoryview_of(self);
  if (!value)
    raise_error(PyExc_NotImplementedError, "Subscript deletion not supported by %.200s", Py_TYPE(self)->tp_name);
  if (view.is_readonly) raise_error(PyExc_TypeError, "Cannot assign to read-only memoryview");
  const Region& region = view.region;
  if (region.rank != 1 || !PyLong_Check(index.get())) return assign_part(view, index, value);
  Index i = to_index(index);
  if (!wrap_index(i, region.shape[0])) raise_index_error(0);
  store_item(view.item, step_axis(region, region.data, 0, i), value);
}

inline PyObject* memoryview_subscript(PyObject* self, PyObject* index) noexcept {
  return object_slot([&] { return memoryview_get(self, index); });
}

// The end of an iteration is told without a C++ exception.
inline PyObject* memoryview_sequence_item(PyObject* self, Py_ssize_t index) noexcept {
  const MemoryView& view = memoryview_of(self);
  if (view.region.rank > 0 && (index < 0 || index >= view.region.shape[0])) {
    const char* message =
        view.region.rank == 1 ? "Out of bounds on buffer access (axis 0)" : "Index out of bounds (axis 0)";
    PyErr_SetString(PyExc_IndexError, message);
    return nullptr;
  }
  return object_slot([&] { return memoryview_item(view, index); });
}

inline int memoryview_assign_subscript(PyObject* self, PyObject* index, PyObject* value) noexcept {
  return status_slot([&] { memoryview_set(self, index, value); });
}

inline Py_ssize_t memoryview_length(PyObject* self) noexcept {
  const Region& region = memoryview_of(self).region;
  return region.rank > 0 ? region.shape[0] : 0;
}

KC_COLD Object type_name_of_base(PyObject* self) {
  const Object base = base_of(memoryview_of(self));
  return steal(PyObject_GetAttrString(reinterpret_cast<PyObject*>(Py_TYPE(base.get())), "__name__"));
}

KC_COLD PyObject* memoryview_repr(PyObject* self) noexcept {
  return object_slot([&] {
    const Object address = steal(PyLong_FromVoidPtr(self));
    const Object digits = steal(PyNumber_ToBase(address.get(), 16));
    return steal(PyUnicode_FromFormat("<MemoryView of %R at %U>", type_name_of_base(self).get(), digits.get()));
  });
}

KC_COLD PyObject* memoryview_str(PyObject* self) noexcept {
  return object_slot(
      [&] { return steal(PyUnicode_FromFormat("<MemoryView of %R object>", type_name_of_base(self).get())); });
}

// Attributes and methods without arguments.
using Getter = Object (*)(const MemoryView&);

template <Getter get>
PyObject* memoryview_attribute(PyObject* self, void*) noexcept {
  return object_slot([&] { return get(memoryview_of(self)); });
}

template <Getter get>
PyObject* memoryview_method(PyObject* self, PyObject*) noexcept {
  return object_slot([&] { return get(memoryview_of(self)); });
}

KC_COLD Object index_tuple(const Index* values, int count) {
  const Object tuple = steal(PyTuple_New(count));
  for (int k = 0; k < count; ++k) PyTuple_SET_ITEM(tuple.get(), k, steal(PyLong_FromSsize_t(values[k])).release());
  return tuple;
}

KC_COLD Object shape_of(const MemoryView& view) { return index_tuple(view.region.shape, view.region.rank); }
KC_COLD Object strides_of(const MemoryView& view) { return index_tuple(view.region.strides, view.region.rank); }
KC_COLD Object suboffsets_of(const MemoryView& view) { return index_tuple(view.region.suboffsets, view.region.rank); }
KC_COLD Object rank_of(const MemoryView& view) { return from(view.region.rank); }
KC_COLD Object size_of(const MemoryView& view) { return from(view.region.size()); }
KC_COLD Object item_size_of(const MemoryView& view) { return from(view.item.size); }
KC_COLD Object bytes_of(const MemoryView& view) { return from(view.item.size * view.region.size()); }
inline Object has_contiguous_strides(const MemoryView& view, bool fortran) {
  const Region& region = view.region;
  return from(!view.is_indirect && kc::detail::has_contiguous_strides(region.shape, region.strides, region.rank,
                                                                      view.item.size, fortran));
}
KC_COLD Object is_c_contiguous(const MemoryView& view) { return has_contiguous_strides(view, false); }
KC_COLD Object is_f_contiguous(const MemoryView& view) { return has_contiguous_strides(view, true); }

KC_COLD Object transposed(const MemoryView& view) {
  if (view.is_indirect) raise(ErrorKind::value_error, "Cannot transpose memoryview with indirect dimensions");
  Region region = view.region;
  for (int k = 0; k < region.rank; ++k) {
    region.shape[k] = view.region.shape[region.rank - 1 - k];
    region.strides[k] = view.region.strides[region.rank - 1 - k];
  }
  return derive_memoryview(view, region);
}

Object copied(const MemoryView& view, bool fortran);

KC_COLD Object c_copy(const MemoryView& view) { return copied(view, false); }
KC_COLD Object f_copy(const MemoryView& view) { return copied(view, true); }

PyTypeObject* ready_memoryview_type();

// A view object of everything that an object exports.
KC_COLD Object view_object(PyTypeObject* type, Ref object, int flags, bool holds_objects) {
  Owner owner = own_object(object);
  Ownership& owned = *owner.get();
  check(get_any_buffer(object, owned.buffer, flags));
  owned.format = owned.buffer.format ? owned.buffer.format : holds_objects ? "O" : "B";
  Object result;
  MemoryView& made = allocate_memoryview(type, result);
  made.owner = static_cast<Owner&&>(owner);
  made.item = ItemType{nullptr, nullptr, owned.format, owned.buffer.itemsize};
  made.is_readonly = owned.buffer.readonly;
  made.region = region_of(owned.buffer);
  made.is_indirect = made.region.is_indirect();
  return result;
}

KC_COLD PyObject* memoryview_new(PyTypeObject* type, PyObject* arguments, PyObject* keywords) noexcept {
  static const char* const names[] = {"obj", "flags", "dtype_is_object", nullptr};
  PyObject* object;
  int flags, holds_objects = 0;
  if (!PyArg_ParseTupleAndKeywords(arguments, keywords, "Oi|p:memoryview", const_cast<char**>(names), &object, &flags,
                                   &holds_objects))
    return nullptr;
  return object_slot([&] { return view_object(type, object, flags, holds_objects != 0); });
}

KC_COLD PyTypeObject* make_memoryview_type() {
  static PyGetSetDef attributes[] = {{"T", memoryview_attribute<transposed>, nullptr, nullptr, nullptr},
                                     {"base", memoryview_attribute<base_of>, nullptr, nullptr, nullptr},
                                     {"shape", memoryview_attribute<shape_of>, nullptr, nullptr, nullptr},
                                     {"strides", memoryview_attribute<strides_of>, nullptr, nullptr, nullptr},
                                     {"suboffsets", memoryview_attribute<suboffsets_of>, nullptr, nullptr, nullptr},
                                     {"ndim", memoryview_attribute<rank_of>, nullptr, nullptr, nullptr},
                                     {"size", memoryview_attribute<size_of>, nullptr, nullptr, nullptr},
                                     {"itemsize", memoryview_attribute<item_size_of>, nullptr, nullptr, nullptr},
                                     {"nbytes", memoryview_attribute<bytes_of>, nullptr, nullptr, nullptr},
                                     {}};
  static PyMethodDef methods[] = {{"copy", memoryview_method<c_copy>, METH_NOARGS, nullptr},
                                  {"copy_fortran", memoryview_method<f_copy>, METH_NOARGS, nullptr},
                                  {"is_c_contig", memoryview_method<is_c_contiguous>, METH_NOARGS, nullptr},
                                  {"is_f_contig", memoryview_method<is_f_contiguous>, METH_NOARGS, nullptr},
                                  {"__reduce__", refuse_pickling, METH_NOARGS, nullptr},
                                  {"__setstate__", refuse_pickling, METH_O, nullptr},
                                  {}};
  PyType_Slot slots[] = {slot(Py_tp_new, memoryview_new),
                         slot(Py_tp_dealloc, memoryview_dealloc),
                         slot(Py_tp_traverse, memoryview_traverse),
                         slot(Py_tp_clear, memoryview_clear),
                         slot(Py_tp_repr, memoryview_repr),
                         slot(Py_tp_str, memoryview_str),
                         slot(Py_tp_getset, attributes),
                         slot(Py_tp_methods, methods),
                         slot(Py_mp_length, memoryview_length),
                         slot(Py_mp_subscript, memoryview_subscript),
                         slot(Py_mp_ass_subscript, memoryview_assign_subscript),
                         slot(Py_sq_length, memoryview_length),
                         slot(Py_sq_item, memoryview_sequence_item),
                         slot(Py_bf_getbuffer, memoryview_get_buffer),
                         {0, nullptr}};
  const PyType_Spec spec{"memoryview", sizeof(MemoryView), 0,
                         Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC, slots};
  return new_type(spec);
}

KC_COLD PyTypeObject* ready_memoryview_type() {
  if (KC_UNLIKELY(!memoryview_type)) memoryview_type = make_memoryview_type();
  return memoryview_type;
}

KC_COLD PyTypeObject* make_memoryview_slice_type() {
  PyType_Slot slots[] = {slot(Py_tp_doc, "A typed view that was passed to Python."), {0, nullptr}};
  const PyType_Spec spec{"_memoryviewslice", 0, 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
  memoryview_slice_type = new_type(spec, ready_memoryview_type());
  make_sequence(memoryview_slice_type, true);
  return memoryview_slice_type;
}

inline PyTypeObject* ready_memoryview_slice_type() {
  return KC_LIKELY(memoryview_slice_type != nullptr) ? memoryview_slice_type : make_memoryview_slice_type();
}

}  // namespace detail

using detail::ready_memoryview_type;  // the class `cython.view.memoryview`

// The fields of a view object as C code names them.
namespace cython_memoryview {

// Its `obj` is borrowed: the view keeps it.
inline Py_buffer view(Ref object) {
  Py_buffer buffer;
  describe(memoryview_of(object), buffer);
  buffer.obj = detail::base_of(memoryview_of(object)).get();
  return buffer;
}

inline Object obj(Ref object) { return detail::base_of(memoryview_of(object)); }

}  // namespace cython_memoryview

}  // namespace kc::py

#pragma GCC visibility pop
