// Assignment to a part of a view object, of a scalar or of another buffer.
#pragma once

#include <kc/python/any_buffer.h>
#include <kc/python/array_object.h>
#include <kc/python/buffer_check.h>
#include <kc/python/item_codec.h>
#include <kc/python/memoryview_object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

inline Object load_item(const ItemType& type, const char* item) {
  return type.conversion ? type.conversion->load(item) : py::load_item(type.format, item, type.size);
}

inline void store_item(const ItemType& type, char* item, Ref value) {
  if (type.conversion)
    type.conversion->store(item, value);
  else
    py::store_item(type.format, item, type.size, value);
}

KC_COLD bool is_object(const ItemType& type) noexcept {
  return type.element ? type.element->kind == ElementKind::object : std::strcmp(type.format, "O") == 0;
}

// Axis k of a region of fewer axes, which are the last ones of `rank`.
struct BroadcastAxis {
  Index extent = 1;
  Index stride = 0;

  BroadcastAxis(const Region& region, int k, int rank) noexcept {
    const int axis = k - (rank - region.rank);
    if (axis >= 0) extent = region.shape[axis], stride = region.strides[axis];
  }
};

KC_COLD void require_direct(const Region& region) {
  for (int k = 0; k < region.rank; ++k)
    if (region.suboffsets[k] >= 0) raise(ErrorKind::value_error, "Dimension %d is not direct", k);
}

// Extents of 1 in the source are stretched, those of the destination never; where one has fewer axes, leading ones of 1
// are added.
KC_COLD bool plan_assignment(const Region& to, const Region& from, Index item, StridedCopy& copy) {
  copy = StridedCopy{to.data, from.data, item};
  const int rank = to.rank > from.rank ? to.rank : from.rank;
  bool any = true;
  for (int k = 0; k < rank; ++k) {
    const BroadcastAxis into(to, k, rank), out(from, k, rank);
    if (into.extent != out.extent && out.extent != 1) raise_differing_extents(k, into.extent, out.extent);
    copy.add({into.extent, into.stride, out.extent == 1 ? 0 : out.stride});
    any &= into.extent != 0;
  }
  require_direct(from);
  require_direct(to);
  return any;
}

template <std::size_t item>
void copy_line(const kc::detail::CopyAxis& axis, char* to, const char* from) noexcept {
  for (Index i = 0; i < axis.extent; ++i) std::memcpy(to + i * axis.to, from + i * axis.from, item);
}

KC_COLD void copy_line(const kc::detail::CopyAxis& axis, char* to, const char* from, Index item) noexcept {
  if (axis.to == item && axis.from == item) {
    std::memcpy(to, from, static_cast<std::size_t>(axis.extent * item));
  } else if (item == 8) {
    copy_line<8>(axis, to, from);
  } else {
    for (Index i = 0; i < axis.extent; ++i)
      std::memcpy(to + i * axis.to, from + i * axis.from, static_cast<std::size_t>(item));
  }
}

// Copies axis by axis, small rather than fast: kernels have kc::assign().
KC_COLD void copy_items(const StridedCopy& copy, int axis, char* to, const char* from) noexcept {
  const kc::detail::CopyAxis& along = copy.axes[axis];
  if (axis + 1 >= copy.rank) return copy_line(along, to, from, copy.item);
  for (Index i = 0; i < along.extent; ++i) copy_items(copy, axis + 1, to + i * along.to, from + i * along.from);
}

// As if the whole source were read first.
KC_COLD void copy_items(StridedCopy copy) {
  if (copy.rank == 0) copy.add({1, copy.item, copy.item});
  if (!overlap(kc::detail::range_of(copy, false), kc::detail::range_of(copy, true)))
    return copy_items(copy, 0, copy.to, copy.from);
  StridedCopy in = copy, out = copy;
  Index stride = copy.item;
  for (int k = copy.rank - 1; k >= 0; --k) {
    in.axes[k].to = out.axes[k].from = stride;
    stride *= copy.axes[k].extent;
  }
  auto* temporary = static_cast<char*>(kc::detail::allocate(stride, 1));
  copy_items(in, 0, temporary, copy.from);
  copy_items(out, 0, copy.to, temporary);
  std::free(temporary);
}

KC_COLD void run_assignment(const StridedCopy& copy, const ItemType& type) {
  if (is_object(type)) {
    assign_references(copy);
  } else if (!type.element && std::strchr(type.format, 'O')) {
    raise_error(PyExc_TypeError, "Cannot copy items that hold objects");
  } else {
    copy_items(copy);
  }
}

KC_COLD void assign_region(const Region& to, const Region& from, const ItemType& type) {
  StridedCopy copy;
  if (plan_assignment(to, from, type.size, copy)) run_assignment(copy, type);
}

// The item is converted before anything is written.
KC_COLD void assign_scalar(const Region& to, const ItemType& type, Ref value) {
  alignas(16) char small[512] = {};
  char* item = small;
  Object large, reference;
  if (is_object(type)) {
    reference = borrow(value);
    std::memcpy(item, &value, sizeof(PyObject*));
  } else {
    if (type.size > static_cast<Index>(sizeof small)) {
      large = steal(PyByteArray_FromStringAndSize(nullptr, type.size));
      item = PyByteArray_AS_STRING(large.get());
      std::memset(item, 0, static_cast<std::size_t>(type.size));
    }
    store_item(type, item, value);
  }
  if (to.is_indirect()) raise(ErrorKind::value_error, "Indirect dimensions not supported");
  assign_region(to, Region{item, 0, {}, {}, {}}, type);
}

// By their text; the code of a C char fits integers of one byte.
inline bool is_same_format(const char* a, const char* b) noexcept {
  const auto is_byte = [](const char* format) { return (*format == 'b' || *format == 'B' || *format == 'c') && !format[1]; };
  if (*a == 'c' || *b == 'c') return is_byte(a) && is_byte(b);
  return std::strcmp(a, b) == 0;
}

// Whether elements of one type can be copied bytewise into the other.
KC_COLD void check_item_type(const ItemType& to, const Py_buffer& from) {
  const char* format = from.format ? from.format : "B";
  FormatError error;
  if (to.element && !check_format(*to.element, to.element->name, format, error)) {
    raise(ErrorKind::value_error, "%s", error.text);
  }
  if (!to.element && !is_same_format(to.format, format)) {
    raise(ErrorKind::value_error, "Buffer dtype mismatch, expected format '%s' but got '%s'", to.format, format);
  }
  if (from.itemsize != to.size) {
    raise(ErrorKind::value_error, "Item size of buffer (%zd byte%s) does not match that of the view (%td byte%s)",
          from.itemsize, from.itemsize > 1 ? "s" : "", to.size, to.size > 1 ? "s" : "");
  }
}

KC_COLD Region region_of(const Py_buffer& buffer) {
  if (buffer.ndim > max_rank) raise(ErrorKind::value_error, "Buffer has more than %d dimensions", max_rank);
  Region region{static_cast<char*>(buffer.buf), buffer.ndim, {}, {}, {}};
  FormatError error;
  ViewParts parts{region.shape, region.strides, region.suboffsets};
  if (!read_axes(buffer, parts, error)) raise(ErrorKind::value_error, "%s", error.text);
  return region;
}

// A buffer that is held while this lives.
struct HeldBuffer {
  Py_buffer buffer;
  bool is_held;

  explicit HeldBuffer(Ref object, int flags) : is_held(get_any_buffer(object, buffer, flags) == 0) {}
  ~HeldBuffer() {
    if (is_held) PyBuffer_Release(&buffer);
  }
  HeldBuffer(const HeldBuffer&) = delete;
  HeldBuffer& operator=(const HeldBuffer&) = delete;
};

// Assigns a value that has a buffer with axes; false for all others, which are scalars.
KC_COLD bool assign_buffer(const Region& to, const ItemType& type, Ref value) {
  const HeldBuffer held(value, PyBUF_FULL_RO);
  if (!held.is_held) {
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) raise_set_error();
    PyErr_Clear();
    return false;
  }
  if (held.buffer.ndim == 0) return false;
  check_item_type(type, held.buffer);
  assign_region(to, region_of(held.buffer), type);
  return true;
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
