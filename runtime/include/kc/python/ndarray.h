// Reads exact NumPy arrays without the buffer protocol, through the part of their struct whose layout NumPy keeps
// stable.
//
// NumPy is never imported for that: an array can only come from a NumPy that is in sys.modules. Before the first array
// is read, two arrays that are made for the purpose are compared with what Python code sees of them; if anything
// differs, all arrays take the buffer protocol. The item size is not in that part of the struct: type numbers stand for
// it.
#pragma once

#include <kc/contiguous.h>
#include <kc/python/buffer_spec.h>
#include <kc/python/pending_error.h>
#include <kc/python/raised.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct ArrayType {
  PyObject_HEAD PyTypeObject* scalar_type;
  char kind;
  char code;
  char byte_order;
  char flags;
  int number;
};

struct ArrayPrefix {
  PyObject_HEAD char* data;
  int rank;
  Py_ssize_t* shape;
  Py_ssize_t* strides;
  PyObject* base;
  ArrayType* type;
  int flags;
};

inline const ArrayPrefix& array_prefix(Ref array) noexcept {
  return *reinterpret_cast<const ArrayPrefix*>(array.get());
}

namespace detail {

struct ArrayFlag {
  static constexpr unsigned c_contiguous = 0x1;
  static constexpr unsigned f_contiguous = 0x2;
  static constexpr unsigned aligned = 0x100;
  static constexpr unsigned writeable = 0x400;
  static constexpr unsigned warn_on_write = 0x80000000;
};

inline constexpr int half_type_number = 23;

// Type numbers of NumPy, as a set of bits. An element has more than one where C has two types of the same size.
constexpr std::uint32_t array_types_of(const ElementFormat& element) {
  struct TypeNumber {
    ElementKind kind;
    Index size;
  };
  using K = ElementKind;
  constexpr TypeNumber numbers[] = {
      {K::unsigned_integer, 1},
      {K::signed_integer, 1},
      {K::unsigned_integer, 1},
      {K::signed_integer, 2},
      {K::unsigned_integer, 2},
      {K::signed_integer, 4},
      {K::unsigned_integer, 4},
      {K::signed_integer, 8},
      {K::unsigned_integer, 8},
      {K::signed_integer, 8},
      {K::unsigned_integer, 8},
      {K::real, 4},
      {K::real, 8},
      {K::real, 16},
      {K::complex, 8},
      {K::complex, 16},
      {K::complex, 32},
      {K::object, 8},
  };
  std::uint32_t set = 0;
  for (unsigned n = 0; n < sizeof numbers / sizeof *numbers; ++n) {
    const bool any_byte = element.kind == K::character && numbers[n].size == 1;
    if (any_byte || (numbers[n].kind == element.kind && numbers[n].size == element.size)) set |= std::uint32_t{1} << n;
  }
  if (element.kind == K::real && element.size == 2) set |= std::uint32_t{1} << half_type_number;
  return set;
}

// The formats that NumPy exports for those type numbers.
inline const char* array_format(int type_number) noexcept {
  constexpr const char* formats[] = {"?", "b", "B", "h", "H", "i",  "I",  "l",  "L",
                                     "q", "Q", "f", "d", "g", "Zf", "Zd", "Zg", "O"};
  return type_number == half_type_number ? "e" : formats[type_number];
}

// What an array has to be so that it can be read as a view of some type.
struct ArrayRequest {
  std::uint32_t types;
  unsigned flags;  // that have to be set
  unsigned mask;   // those, and the ones that must not be
};

constexpr ArrayRequest array_request(const BufferSpec& spec) {
  ArrayRequest request{array_types_of(*spec.element), ArrayFlag::aligned, 0};
  if (spec.order == Order::c) request.flags |= ArrayFlag::c_contiguous;
  if (spec.order == Order::fortran) request.flags |= ArrayFlag::f_contiguous;
  if (spec.writable) request.flags |= ArrayFlag::writeable;
  request.mask = request.flags | (spec.writable ? ArrayFlag::warn_on_write : 0);
  return request;
}

enum class ArrayGuard : unsigned char { not_tried, verified, refused };

inline PyTypeObject* ndarray_type = nullptr;  // strong; null until verified
inline ArrayGuard array_guard = ArrayGuard::not_tried;

KC_COLD bool has_values(Ref tuple, const Py_ssize_t* values, int count) {
  if (!PyTuple_Check(tuple.get()) || PyTuple_GET_SIZE(tuple.get()) != count) return false;
  for (int k = 0; k < count; ++k)
    if (PyLong_AsSsize_t(PyTuple_GET_ITEM(tuple.get(), k)) != values[k]) return false;
  return true;
}

KC_COLD long long integer_attribute(Ref object, const char* name) {
  const Object value = steal(PyObject_GetAttrString(object, name));
  return PyLong_AsLongLong(value.get());
}

// Whether the prefix of one array says what Python code is told.
KC_COLD bool prefix_agrees(Ref array, const Py_buffer& buffer) {
  const ArrayPrefix& prefix = array_prefix(array);
  const Object type = steal(PyObject_GetAttrString(array, "dtype"));
  if (prefix.data != buffer.buf || prefix.rank != buffer.ndim) return false;
  if (static_cast<void*>(prefix.type) != type.get()) return false;
  const Object shape = steal(PyObject_GetAttrString(array, "shape"));
  const Object strides = steal(PyObject_GetAttrString(array, "strides"));
  if (!has_values(shape, prefix.shape, prefix.rank) || !has_values(strides, prefix.strides, prefix.rank)) return false;
  const Object base = steal(PyObject_GetAttrString(array, "base"));
  if (prefix.base != (base.is_none() ? nullptr : base.get())) return false;
  const Object order = steal(PyObject_GetAttrString(type.get(), "byteorder"));
  if (PyUnicode_READ_CHAR(order.get(), 0) != static_cast<Py_UCS4>(prefix.type->byte_order)) return false;
  const Object flags = steal(PyObject_GetAttrString(array, "flags"));
  constexpr unsigned known =
      ArrayFlag::c_contiguous | ArrayFlag::f_contiguous | ArrayFlag::aligned | ArrayFlag::writeable;
  return integer_attribute(type, "num") == prefix.type->number &&
         (integer_attribute(flags, "num") & known) == (static_cast<unsigned>(prefix.flags) & known);
}

// An array of the given type over a buffer of its own, or over memory of NumPy's.
KC_COLD bool prefix_agrees(PyTypeObject* array_type, const char* dtype, PyObject* memory, Py_ssize_t offset,
                           Py_ssize_t outer, Py_ssize_t inner) {
  const Object array =
      steal(memory ? PyObject_CallFunction(reinterpret_cast<PyObject*>(array_type), "(ii)sOn(nn)", 2, 3, dtype, memory,
                                           offset, outer, inner)
                   : PyObject_CallFunction(reinterpret_cast<PyObject*>(array_type), "(ii)s", 2, 3, dtype));
  if (Py_TYPE(array.get()) != array_type) return false;
  Py_buffer buffer;
  check(PyObject_GetBuffer(array.get(), &buffer, PyBUF_FULL_RO));
  bool agrees = false;
  try {
    agrees = prefix_agrees(array, buffer);
  } catch (Raised&) {
  }
  PyBuffer_Release(&buffer);
  return agrees;
}

KC_COLD bool layout_agrees(PyTypeObject* array_type) {
  if (array_type->tp_basicsize < static_cast<Py_ssize_t>(sizeof(ArrayPrefix))) return false;
  const Object memory = steal(PyBytes_FromStringAndSize("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 24));
  return prefix_agrees(array_type, ">i2", memory.get(), 4, 12, -2) && prefix_agrees(array_type, "f8", nullptr, 0, 0, 0);
}

// The type `ndarray` of the NumPy that is imported, borrowed; null if there is none.
KC_COLD PyTypeObject* imported_ndarray_type() {
  const Object name = steal(PyUnicode_FromString("numpy"));
  const Object numpy = Object::adopt(PyImport_GetModule(name.get()));
  const Object type = Object::adopt(numpy ? PyObject_GetAttrString(numpy.get(), "ndarray") : nullptr);
  if (!type) PyErr_Clear();
  return type && PyType_Check(type.get()) ? reinterpret_cast<PyTypeObject*>(type.get()) : nullptr;
}

}  // namespace detail

namespace detail {

// Verifies the layout of NumPy's arrays, once. Code that this runs may come back here: it finds the guard refused.
KC_COLD void verify_ndarray_type(PyTypeObject* type) noexcept {
  PendingError pending;
  try {
    if (imported_ndarray_type() != type) return;
    array_guard = ArrayGuard::refused;
    if (!layout_agrees(type)) return;
    Py_INCREF(type);
    ndarray_type = type;
    array_guard = ArrayGuard::verified;
  } catch (Raised&) {
  }
}

// The first time that something looks like an array, the type is verified.
[[gnu::noinline]] inline bool is_first_ndarray(PyTypeObject* type) noexcept {
  if (KC_LIKELY(array_guard != ArrayGuard::not_tried) || std::strcmp(type->tp_name, "numpy.ndarray") != 0) return false;
  verify_ndarray_type(type);
  return ndarray_type == type;
}

// Whether the type of NumPy's arrays is known to be that of this object.
KC_INLINE bool is_known_ndarray(Ref object) noexcept { return Py_TYPE(object.get()) == ndarray_type; }

// False for what certainly is none.
KC_INLINE bool may_be_ndarray(Ref object) noexcept {
  return is_known_ndarray(object) || array_guard == ArrayGuard::not_tried;
}

}  // namespace detail

// Whether this is an exact NumPy array that may be read through array_prefix().
KC_INLINE bool is_exact_ndarray(Ref object) noexcept {
  return KC_LIKELY(detail::is_known_ndarray(object)) || detail::is_first_ndarray(Py_TYPE(object.get()));
}

namespace detail {

template <class V, unsigned use>
inline constexpr ArrayRequest request_for = array_request(buffer_spec<V, use>);

template <class V>
inline constexpr bool has_structs = buffer_spec<V>.element->kind == ElementKind::structure;

// The dtype of the last array of structs that fitted V, by its fields, through the buffer protocol; strong. Type numbers
// say nothing of structs.
template <class V>
inline ArrayType* fitting_dtype = nullptr;

template <class V>
KC_INLINE bool are_structs_aligned(const ArrayPrefix& array) noexcept {
  constexpr auto mask = static_cast<std::size_t>(buffer_spec<V>.element->alignment) - 1;
  auto bits = reinterpret_cast<std::size_t>(array.data);
  for (int k = 0; k < V::rank; ++k) bits |= static_cast<std::size_t>(array.strides[k]);
  return (bits & mask) == 0;
}

// Whether an array is what is asked for, apart from single axes; the buffer protocol says why not.
template <class V, unsigned use>
KC_INLINE bool fits(const ArrayPrefix& array) noexcept {
  constexpr const ArrayRequest& request = request_for<V, use>;
  if (array.rank != V::rank || (static_cast<unsigned>(array.flags) & request.mask) != request.flags) return false;
  if constexpr (has_structs<V>) return array.type == fitting_dtype<V> && are_structs_aligned<V>(array);
  const auto number = static_cast<unsigned>(array.type->number);
  return number < 32 && (request.types >> number & 1) && array.type->byte_order != '>';
}

// Behind the acquisition of a view: from then on, arrays of that dtype are read in place.
template <class V>
KC_COLD void remember_dtype(Ref given, const V& view) noexcept {
  if (!is_known_ndarray(given) || array_prefix(given).data != reinterpret_cast<const char*>(view.data)) return;
  Py_INCREF(array_prefix(given).type);
  Py_XDECREF(fitting_dtype<V>);
  fitting_dtype<V> = array_prefix(given).type;
}

// Fills in the view; false where NumPy leaves any stride: in axes of extent 1 and in arrays without elements.
template <class V>
KC_INLINE bool read_prefix(const ArrayPrefix& array, V& v) noexcept {
  bool is_usual = true;
  v.data = reinterpret_cast<typename V::Element*>(array.data);
  for (int k = 0; k < V::rank; ++k) {
    v.shape[k] = array.shape[k];
    v.strides[k] = array.strides[k];
    is_usual &= array.shape[k] > 1;
  }
  return is_usual;
}

// The strides that NumPy says through the buffer protocol: those of a block without gaps, in C order where the array
// has both.
template <class V>
void straighten(const ArrayPrefix& array, V& v) noexcept {
  const auto flags = static_cast<unsigned>(array.flags);
  const bool c = flags & ArrayFlag::c_contiguous, fortran = flags & ArrayFlag::f_contiguous;
  if (!c && !fortran) return;
  const bool in_fortran_order = fortran && (buffer_spec<V>.order == Order::fortran || !c);
  kc::detail::set_contiguous_strides(v.shape, v.strides, V::rank, buffer_spec<V>.element->size, in_fortran_order);
}

// Whether the strides keep what single axes promise; a contiguous order is told by the flags.
template <class V>
KC_INLINE bool keeps_axes(const V& v) noexcept {
  constexpr const BufferSpec& spec = buffer_spec<V>;
  bool keeps = true, empty = false;
  if constexpr (spec.order == Order::any) {
    for (int k = 0; k < spec.rank; ++k) {
      if (spec.axes[k] == Axis::contiguous) keeps &= v.shape[k] <= 1 || v.strides[k] == spec.element->size;
      empty |= v.shape[k] == 0;
    }
  }
  return keeps || empty;
}

// True with the view filled in, for an exact array that fits it.
template <unsigned use = as_declared, class V>
inline bool read_ndarray(Ref object, V& v) noexcept {
  const ArrayPrefix& array = array_prefix(object);
  if (!fits<V, use>(array)) return false;
  if (!read_prefix(array, v)) straighten(array, v);
  return keeps_axes(v);
}

// The same, but false also for an array with an axis of extent 0 or 1, and for the first array of all.
template <class V>
KC_INLINE bool read_usual_ndarray(Ref object, V& v) noexcept {
  return is_known_ndarray(object) && fits<V, as_declared>(array_prefix(object)) &&
         read_prefix(array_prefix(object), v) && keeps_axes(v);
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
