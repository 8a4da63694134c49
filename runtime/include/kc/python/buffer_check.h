// read_buffer: fills in a view from the buffer that an exporter gave, or says why the declared view cannot read it.
//
// The order of the tests decides which message users see: dimensions, format, item size, then axis by axis, then the
// contiguity of the whole. Axes of extent <= 1 have no stride to speak of, and an empty buffer has every layout.
#pragma once

#include <kc/python/buffer_spec.h>
#include <kc/python/format.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

KC_COLD bool check_item_size(const Py_buffer& buffer, const ElementFormat& element, const char* type,
                             FormatError& error) {
  if (buffer.itemsize == element.size) return true;
  return error.set("Item size of buffer (%zd byte%s) does not match size of '%s' (%td byte%s)", buffer.itemsize,
                   buffer.itemsize > 1 ? "s" : "", type, element.size, element.size > 1 ? "s" : "");
}

// An exporter that gives no strides means a block in C order; one that gives no shape, a row of items.
KC_COLD bool read_axes(const Py_buffer& buffer, const ViewParts& parts, FormatError& error) {
  if (!buffer.shape && buffer.ndim > 1) return error.set("Buffer does not expose its shape");
  if (!buffer.strides && buffer.suboffsets) return error.set("Buffer exposes suboffsets but no strides");
  Index stride = buffer.itemsize;
  for (int k = buffer.ndim - 1; k >= 0; --k) {
    parts.shape[k] = buffer.shape ? buffer.shape[k] : buffer.len / buffer.itemsize;
    parts.strides[k] = buffer.strides ? buffer.strides[k] : stride;
    if (parts.suboffsets) parts.suboffsets[k] = buffer.suboffsets ? buffer.suboffsets[k] : -1;
    stride *= parts.shape[k];
  }
  return true;
}

// An exporter that gives no strides has a block in C order.
inline bool check_block(int rank, int k, Axis axis, FormatError& error) {
  const bool is_contiguous = axis == Axis::contiguous || axis == Axis::indirect_contiguous;
  if (is_contiguous && k != rank - 1) return error.set("C-contiguous buffer is not contiguous in dimension %d", k);
  const bool is_indirect = axis == Axis::indirect_contiguous || axis == Axis::indirect;
  return !is_indirect || error.set("C-contiguous buffer is not indirect in dimension %d", k);
}

inline bool check_stride(const ViewParts& parts, const BufferSpec& spec, int k, Axis axis, FormatError& error) {
  const Index stride = parts.strides[k];
  if (axis == Axis::indirect_contiguous && stride != sizeof(void*))
    return error.set("Buffer is not indirectly contiguous in dimension %d.", k);
  const bool is_apart = axis == Axis::contiguous && stride != spec.element->size;
  const bool is_inside = axis == Axis::follow && (stride < 0 ? -stride : stride) < spec.element->size;
  return !(is_apart || is_inside) || error.set("Buffer and memoryview are not contiguous in the same dimension.");
}

inline bool check_access(const Py_buffer& buffer, int k, Axis axis, FormatError& error) {
  const bool is_indirect = buffer.suboffsets && buffer.suboffsets[k] >= 0;
  if (is_indirect && !may_be_indirect(axis))
    return error.set("Buffer not compatible with direct access in dimension %d.", k);
  if (!is_indirect && (axis == Axis::indirect || axis == Axis::indirect_contiguous))
    return error.set("Buffer is not indirectly accessible in dimension %d.", k);
  return true;
}

inline bool check_order(const ViewParts& parts, const BufferSpec& spec, FormatError& error) {
  if (spec.order == Order::any) return true;
  Index expected = spec.element->size;
  for (int n = 0; n < spec.rank; ++n) {
    const int k = spec.order == Order::c ? spec.rank - 1 - n : n;
    if (parts.shape[k] > 1 && parts.strides[k] != expected)
      return error.set(spec.order == Order::c ? "Buffer not C contiguous." : "Buffer not fortran contiguous.");
    expected *= parts.shape[k];
  }
  return true;
}

inline bool is_empty(const Index* shape, int rank) {
  for (int k = 0; k < rank; ++k)
    if (shape[k] == 0) return true;
  return false;
}

KC_COLD bool check_layout(const Py_buffer& buffer, const BufferSpec& spec, const ViewDeclaration& declared,
                          const ViewParts& parts, FormatError& error) {
  for (int k = 0; k < spec.rank; ++k) {
    const Axis axis = axis_of(spec, declared, k);
    const bool has_stride = parts.shape[k] > 1;
    if (has_stride && !buffer.strides && !check_block(spec.rank, k, axis, error)) return false;
    if (has_stride && buffer.strides && !check_stride(parts, spec, k, axis, error)) return false;
    if (!check_access(buffer, k, axis, error)) return false;
  }
  return check_order(parts, spec, error);
}

}  // namespace detail

// True with the view filled in for the buffers that nearly all exporters give: direct, of one code, aligned, nothing
// left out.
KC_INLINE bool read_usual_buffer(const Py_buffer& buffer, const BufferSpec& spec, ViewParts& parts) {
  if (!spec.any_layout || buffer.ndim != spec.rank || buffer.itemsize != spec.element->size) return false;
  if (!buffer.buf || !buffer.format || !buffer.shape || !buffer.strides || buffer.suboffsets) return false;
  if (!spec.any_format && !is_code_of(*spec.element, buffer.format)) return false;
  parts.data = buffer.buf;
  auto bits = reinterpret_cast<std::size_t>(buffer.buf);
  int k = 0;
  do {
    const Py_ssize_t stride = buffer.strides[k];
    parts.shape[k] = buffer.shape[k];
    parts.strides[k] = stride;
    bits |= static_cast<std::size_t>(stride);
  } while (++k < spec.rank);
  return (bits & (static_cast<std::size_t>(spec.element->alignment) - 1)) == 0;
}

// False with the message set where the view cannot be made of the buffer.
KC_COLD bool read_buffer(const Py_buffer& buffer, const BufferSpec& spec, const ViewDeclaration& declared,
                         ViewParts& parts, FormatError& error) {
  if (buffer.ndim != spec.rank)
    return error.set("Buffer has wrong number of dimensions (expected %d, got %d)", spec.rank, buffer.ndim);
  if (!spec.any_format && !check_format(*spec.element, declared.type, buffer.format ? buffer.format : "B", error)) return false;
  if (!detail::check_item_size(buffer, *spec.element, declared.type, error)) return false;
  if (!detail::read_axes(buffer, parts, error)) return false;
  const bool empty = detail::is_empty(parts.shape, spec.rank);
  if (!empty && !buffer.buf) return error.set("Buffer has no data");
  parts.data = buffer.buf ? buffer.buf : empty_data();
  return empty || detail::check_layout(buffer, spec, declared, parts, error);
}

}  // namespace kc::py

#pragma GCC visibility pop
