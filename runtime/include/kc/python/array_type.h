// cython.view.array as a Python type, and how C code makes one.
#pragma once

#include <kc/python/array_object.h>
#include <kc/python/memoryview_type.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

PyTypeObject* make_array_type();

KC_COLD PyTypeObject* ready_array_type() {
  if (KC_UNLIKELY(!array_type)) array_type = make_array_type();
  return array_type;
}

}  // namespace detail

using detail::ready_array_type;  // the class `cython.view.array`

// How an array is made. Strides follow from the order, or are given.
struct ArrayPlan {
  int rank;
  const Index* shape;
  Index item_size;
  const char* format;
  bool fortran = false;
  const Index* strides = nullptr;
};

namespace detail {

KC_COLD Region region_of(const ArrayObject& array) {
  if (array.ndim > max_rank) raise(ErrorKind::value_error, "Buffer has more than %d dimensions", max_rank);
  Region region{array.data, array.ndim, {}, {}, {}};
  for (int k = 0; k < array.ndim; ++k) {
    region.shape[k] = array._shape[k];
    region.strides[k] = array._strides[k];
    region.suboffsets[k] = -1;
  }
  return region;
}

// An array without memory.
KC_COLD Object new_array(PyTypeObject* type, const ArrayPlan& plan) {
  Object object = steal(PyType_GenericAlloc(type, 0));
  ArrayObject& array = array_of(object);
  array.format_bytes = steal(PyBytes_FromString(plan.format)).release();
  array.format = PyBytes_AS_STRING(array.format_bytes);
  array.mode = steal(PyUnicode_FromString(plan.fortran ? "fortran" : "c")).release();
  array._shape = static_cast<Py_ssize_t*>(PyMem_Malloc(2 * sizeof(Py_ssize_t) * static_cast<std::size_t>(plan.rank)));
  if (!array._shape) raise(ErrorKind::memory_error, "unable to allocate shape and strides.");
  array._strides = array._shape + plan.rank;
  array.ndim = plan.rank;
  array.itemsize = plan.item_size;
  array.dtype_is_object = std::strcmp(plan.format, "O") == 0;
  array.len = plan.item_size;
  for (int n = 0; n < plan.rank; ++n) {
    const int k = plan.fortran ? n : plan.rank - 1 - n;
    array._shape[k] = plan.shape[k];
    array._strides[k] = plan.strides ? plan.strides[k] : array.len;
    if (__builtin_mul_overflow(array.len, plan.shape[k], &array.len))
      raise(ErrorKind::memory_error, "unable to allocate array data.");
  }
  return object;
}

KC_COLD void allocate_data(ArrayObject& array) {
  array.data = static_cast<char*>(std::malloc(array.len > 0 ? static_cast<std::size_t>(array.len) : 1));
  if (!array.data) raise(ErrorKind::memory_error, "unable to allocate array data.");
  array.free_data = true;
  if (!array.dtype_is_object) return;
  auto** elements = reinterpret_cast<PyObject**>(array.data);
  for (Py_ssize_t k = 0; k < array.len / array.itemsize; ++k) elements[k] = none().release();
}

KC_COLD void free_array_data(ArrayObject& array) noexcept {
  if (array.callback_free_data) {
    array.callback_free_data(array.data);
  } else if (array.free_data && array.data) {
    auto** elements = reinterpret_cast<PyObject**>(array.data);
    const Py_ssize_t references = array.dtype_is_object ? array.len / array.itemsize : 0;
    for (Py_ssize_t k = 0; k < references; ++k) Py_XDECREF(elements[k]);
    std::free(array.data);
  }
}

KC_COLD void array_dealloc(PyObject* self) noexcept {
  PyTypeObject* type = Py_TYPE(self);
  ArrayObject& array = array_of(self);
  {
    PendingError pending;
    free_array_data(array);
  }
  PyMem_Free(array._shape);
  Py_XDECREF(array.format_bytes);
  Py_XDECREF(array.mode);
  reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

inline bool is_contiguous(const ArrayObject& array, bool fortran) noexcept {
  return kc::detail::is_contiguous(array._shape, array._strides, array.ndim, array.itemsize, fortran);
}

KC_COLD bool is_refused(const ArrayObject& array, int flags) noexcept {
  const auto asks = [flags](int wanted) { return (flags & wanted) == wanted; };
  const bool c = is_contiguous(array, false), fortran = is_contiguous(array, true);
  if ((asks(PyBUF_C_CONTIGUOUS) || !asks(PyBUF_STRIDES)) && !c) return true;
  return (asks(PyBUF_F_CONTIGUOUS) && !fortran) || (asks(PyBUF_ANY_CONTIGUOUS) && !c && !fortran);
}

KC_COLD int array_get_buffer(PyObject* self, Py_buffer* buffer, int flags) noexcept {
  ArrayObject& array = array_of(self);
  buffer->obj = nullptr;
  if (is_refused(array, flags)) {
    PyErr_SetString(PyExc_ValueError, "Can only create a buffer that is contiguous in memory.");
    return -1;
  }
  buffer->buf = array.data;
  buffer->len = array.len;
  buffer->itemsize = array.itemsize;
  buffer->readonly = 0;
  buffer->ndim = flags & PyBUF_ND ? array.ndim : 1;
  buffer->format = flags & PyBUF_FORMAT ? array.format : nullptr;
  buffer->shape = flags & PyBUF_ND ? array._shape : nullptr;
  buffer->strides = (flags & PyBUF_STRIDES) == PyBUF_STRIDES ? array._strides : nullptr;
  buffer->suboffsets = nullptr;
  buffer->internal = nullptr;
  Py_INCREF(self);
  buffer->obj = self;
  return 0;
}

// The arguments of the constructor.
struct ArrayArguments {
  static constexpr int count = 5;
  static constexpr int required = 3;
  PyObject* values[count] = {};

  PyObject* shape() const { return values[0]; }
  PyObject* item_size() const { return values[1]; }
  PyObject* format() const { return values[2]; }
  PyObject* mode() const { return values[3]; }
  bool allocates() const { return !values[4] || truth(values[4]); }
};

KC_COLD int array_parameter(Ref name) {
  const char* const names[] = {"shape", "itemsize", "format", "mode", "allocate_buffer"};
  for (int k = 0; k < ArrayArguments::count; ++k)
    if (PyUnicode_CompareWithASCIIString(name, names[k]) == 0) return k;
  raise_error(PyExc_TypeError, "__cinit__() got an unexpected keyword argument '%U'", name.get());
}

KC_COLD ArrayArguments read_array_arguments(Ref positional, Ref keywords) {
  ArrayArguments read;
  const Py_ssize_t given = PyTuple_GET_SIZE(positional.get());
  const auto wrong_count = [&](const char* bound, int limit) {
    raise_error(PyExc_TypeError, "__cinit__() takes at %s %d positional arguments (%zd given)", bound, limit, given);
  };
  if (given > ArrayArguments::count) wrong_count("most", ArrayArguments::count);
  for (Py_ssize_t k = 0; k < given; ++k) read.values[k] = PyTuple_GET_ITEM(positional.get(), k);
  PyObject *name, *value;
  for (Py_ssize_t at = 0; keywords && PyDict_Next(keywords, &at, &name, &value);) {
    PyObject*& slot = read.values[array_parameter(name)];
    if (slot) raise_error(PyExc_TypeError, "__cinit__() got multiple values for keyword argument '%U'", name);
    slot = value;
  }
  for (int k = 0; k < ArrayArguments::required; ++k)
    if (!read.values[k]) wrong_count("least", ArrayArguments::required);
  return read;
}

KC_COLD void check_array_arguments(const ArrayArguments& given) {
  PyObject* shape = given.shape();
  if (shape == Py_None) raise_error(PyExc_TypeError, "object of type 'NoneType' has no len()");
  if (!PyTuple_Check(shape)) {
    raise_error(PyExc_TypeError, "Argument 'shape' has incorrect type (expected tuple, got %.200s)",
                Py_TYPE(shape)->tp_name);
  }
  if (given.format() == Py_None) raise_error(PyExc_TypeError, "Argument 'format' must not be None");
}

KC_COLD Object format_as_bytes(Ref format) {
  if (PyBytes_Check(format.get())) return borrow(format);
  const Object encoded = steal(PyObject_CallMethod(format, "encode", "s", "ASCII"));
  if (!PyBytes_Check(encoded.get()))
    raise_error(PyExc_TypeError, "Expected bytes, got %.200s", Py_TYPE(encoded.get())->tp_name);
  return encoded;
}

inline bool is_text(Ref value, const char* text) {
  return PyUnicode_Check(value.get()) && PyUnicode_CompareWithASCIIString(value, text) == 0;
}

KC_COLD bool is_fortran_mode(Ref mode) {
  if (!mode || is_text(mode, "c")) return false;
  if (is_text(mode, "fortran")) return true;
  raise_error(PyExc_ValueError, "Invalid mode, expected 'c' or 'fortran', got %S", mode.get());
}

KC_COLD void check_extent(int axis, Index extent) {
  if (extent <= 0) raise(ErrorKind::value_error, "Invalid shape in axis %d: %td.", axis, extent);
}

// The extents in memory of PyMem_Malloc.
struct ArrayShape {
  int rank;
  Index* extents;

  [[gnu::cold]] explicit ArrayShape(Ref tuple) : rank(static_cast<int>(PyTuple_GET_SIZE(tuple.get()))) {
    extents = static_cast<Index*>(PyMem_Malloc(sizeof(Index) * static_cast<std::size_t>(rank)));
    if (!extents) raise(ErrorKind::memory_error, "unable to allocate shape and strides.");
  }
  ~ArrayShape() { PyMem_Free(extents); }
  ArrayShape(const ArrayShape&) = delete;
  ArrayShape& operator=(const ArrayShape&) = delete;

  [[gnu::cold]] void read(Ref tuple) {
    for (int k = 0; k < rank; ++k) {
      extents[k] = to_index(PyTuple_GET_ITEM(tuple.get(), k));
      check_extent(k, extents[k]);
    }
  }
};

KC_COLD Object array_from_arguments(PyTypeObject* type, const ArrayArguments& given) {
  const Index item_size = to_index(given.item_size());
  const bool allocates = given.allocates();
  check_array_arguments(given);
  ArrayShape shape(given.shape());
  if (shape.rank == 0) raise_error(PyExc_ValueError, "Empty shape tuple for cython.array");
  if (item_size <= 0) raise_error(PyExc_ValueError, "itemsize <= 0 for cython.array");
  const Object format = format_as_bytes(given.format());
  shape.read(given.shape());
  const bool fortran = is_fortran_mode(given.mode());
  Object array = new_array(type, {shape.rank, shape.extents, item_size, PyBytes_AS_STRING(format.get()), fortran});
  if (allocates) allocate_data(array_of(array));
  return array;
}

KC_COLD PyObject* array_new(PyTypeObject* type, PyObject* positional, PyObject* keywords) noexcept {
  return object_slot([&] { return array_from_arguments(type, read_array_arguments(positional, keywords)); });
}

// The array as a view object, which does what users ask of the array.
KC_COLD Object array_view(Ref array) {
  return view_object(ready_memoryview_type(), array, PyBUF_FORMAT | PyBUF_WRITABLE | PyBUF_STRIDES,
                     array_of(array).dtype_is_object);
}

KC_COLD PyObject* array_memview(PyObject* self, void*) noexcept {
  return object_slot([&] { return array_view(self); });
}

KC_COLD PyObject* array_get_attribute(PyObject* self, PyObject* name) noexcept {
  PyObject* found = PyObject_GenericGetAttr(self, name);
  if (found || !PyErr_ExceptionMatches(PyExc_AttributeError)) return found;
  PyErr_Clear();
  return object_slot([&] { return steal(PyObject_GetAttr(array_view(self).get(), name)); });
}

KC_COLD PyObject* array_subscript(PyObject* self, PyObject* index) noexcept {
  return object_slot([&] { return memoryview_get(array_view(self).get(), index); });
}

KC_COLD PyObject* array_sequence_item(PyObject* self, Py_ssize_t index) noexcept {
  return object_slot([&] { return Object::adopt(memoryview_sequence_item(array_view(self).get(), index)); });
}

KC_COLD int array_assign_subscript(PyObject* self, PyObject* index, PyObject* value) noexcept {
  return status_slot([&] {
    if (!value)
      raise_error(PyExc_NotImplementedError, "Subscript deletion not supported by %.200s", Py_TYPE(self)->tp_name);
    memoryview_set(array_view(self).get(), index, value);
  });
}

inline Py_ssize_t array_length(PyObject* self) noexcept { return array_of(self)._shape[0]; }

KC_COLD PyTypeObject* make_array_type() {
  static PyGetSetDef attributes[] = {{"memview", array_memview, nullptr, nullptr, nullptr}, {}};
  static PyMethodDef methods[] = {
      {"__reduce__", refuse_pickling, METH_NOARGS, nullptr}, {"__setstate__", refuse_pickling, METH_O, nullptr}, {}};
  PyType_Slot slots[] = {slot(Py_tp_new, array_new),
                         slot(Py_tp_dealloc, array_dealloc),
                         slot(Py_tp_getattro, array_get_attribute),
                         slot(Py_tp_getset, attributes),
                         slot(Py_tp_methods, methods),
                         slot(Py_mp_length, array_length),
                         slot(Py_mp_subscript, array_subscript),
                         slot(Py_mp_ass_subscript, array_assign_subscript),
                         slot(Py_sq_length, array_length),
                         slot(Py_sq_item, array_sequence_item),
                         slot(Py_bf_getbuffer, array_get_buffer),
                         {0, nullptr}};
  const PyType_Spec spec{"array", sizeof(ArrayObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
  PyTypeObject* type = new_type(spec);
  make_sequence(type, true);
  return type;
}

// A copy of a view object in an array of its own.
KC_COLD Object copied(const MemoryView& view, bool fortran) {
  for (int k = 0; k < view.region.rank; ++k) {
    if (view.region.suboffsets[k] >= 0)
      raise(ErrorKind::value_error, "Cannot copy memoryview slice with indirect dimensions (axis %d)", k);
  }
  const Object array =
      new_array(ready_array_type(), {view.region.rank, view.region.shape, view.item.size, view.item.format, fortran});
  allocate_data(array_of(array));
  Object copy = derive_memoryview(view, region_of(array_of(array)));
  assign_region(memoryview_of(copy).region, view.region, view.item);
  memoryview_of(copy).owner = own_object(array);
  memoryview_of(copy).item.format = array_of(array).format;
  memoryview_of(copy).is_readonly = false;
  return copy;
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
