// Copies bytes between two strided blocks of memory. It knows items by their size alone, so that one compiled copy
// serves all views of a module; kc/copy.h is the typed front.
#pragma once

#include <kc/error.h>
#include <kc/overlap.h>

#include <cstdlib>
#include <cstring>

namespace kc::detail {

// One axis of a copy; strides in bytes. A source stride of 0 repeats the source along the axis.
struct CopyAxis {
  Index extent;
  Index to;
  Index from;
};

// Copies the item at the sum of index * from to the sum of index * to, for all indices. No extent is 0.
struct StridedCopy {
  char* to;
  const char* from;
  Index item;
  int rank = 0;
  CopyAxis axes[max_rank] = {};

  void add(CopyAxis axis) { axes[rank++] = axis; }
};

constexpr Index magnitude(Index stride) {
  return stride < 0 ? -stride : stride;
}

// Walks the axis from its other end, so that the destination stride is positive.
inline void face_forward(StridedCopy& copy, CopyAxis& axis) {
  if (axis.to >= 0) return;
  copy.to += (axis.extent - 1) * axis.to;
  copy.from += (axis.extent - 1) * axis.from;
  axis.to = -axis.to;
  axis.from = -axis.from;
}

constexpr bool is_outside(const CopyAxis& a, const CopyAxis& b) {
  return a.to != b.to ? a.to > b.to : magnitude(a.from) > magnitude(b.from);
}

// Orders the axes by destination stride, the largest outermost, without those of extent 1.
inline void order_axes(StridedCopy& copy) {
  int rank = 0;
  for (int k = 0; k < copy.rank; ++k) {
    CopyAxis axis = copy.axes[k];
    if (axis.extent == 1) continue;
    face_forward(copy, axis);
    int place = rank++;
    for (; place > 0 && is_outside(axis, copy.axes[place - 1]); --place) copy.axes[place] = copy.axes[place - 1];
    copy.axes[place] = axis;
  }
  copy.rank = rank;
}

// Makes one axis of two that step through both blocks evenly.
inline void merge_axes(StridedCopy& copy) {
  int last = 0;
  for (int k = 1; k < copy.rank; ++k) {
    const CopyAxis inner = copy.axes[k];
    CopyAxis& outer = copy.axes[last];
    if (outer.to == inner.to * inner.extent && outer.from == inner.from * inner.extent)
      outer = CopyAxis{outer.extent * inner.extent, inner.to, inner.from};
    else
      copy.axes[++last] = inner;
  }
  if (copy.rank > 0) copy.rank = last + 1;
}

// Puts the axis along which the source runs fastest next to the innermost one, where copy_plane() takes both together.
inline void bring_source_axis_inward(StridedCopy& copy) {
  int fastest = copy.rank - 1;
  for (int k = 0; k < copy.rank; ++k) {
    const Index stride = magnitude(copy.axes[k].from);
    if (stride != 0 && stride < magnitude(copy.axes[fastest].from)) fastest = k;
  }
  for (; fastest < copy.rank - 2; ++fastest) {
    const CopyAxis axis = copy.axes[fastest];
    copy.axes[fastest] = copy.axes[fastest + 1];
    copy.axes[fastest + 1] = axis;
  }
}

// The copy of one axis.
using CopyLine = void (*)(char* to, const char* from, const CopyAxis& axis, Index item);

template <std::size_t item>
void repeat_item(char* to, const char* from, Index count) {
  char value[item];
  std::memcpy(value, from, item);
  for (Index i = 0; i < count; ++i) std::memcpy(to + i * static_cast<Index>(item), value, item);
}

template <std::size_t item>
void copy_line(char* to, const char* from, const CopyAxis& axis, Index) {
  constexpr auto step = static_cast<Index>(item);
  const auto [extent, to_stride, from_stride] = axis;
  if (to_stride == step && from_stride == step)
    std::memcpy(to, from, static_cast<std::size_t>(extent) * item);
  else if (to_stride == step && from_stride == 0)
    repeat_item<item>(to, from, extent);
  else
    for (Index i = 0; i < extent; ++i) std::memcpy(to + i * to_stride, from + i * from_stride, item);
}

inline void copy_line_of_any(char* to, const char* from, const CopyAxis& axis, Index item) {
  for (Index i = 0; i < axis.extent; ++i)
    std::memcpy(to + i * axis.to, from + i * axis.from, static_cast<std::size_t>(item));
}

inline CopyLine line_for(Index item) {
  switch (item) {
    case 1:
      return copy_line<1>;
    case 2:
      return copy_line<2>;
    case 4:
      return copy_line<4>;
    case 8:
      return copy_line<8>;
    case 16:
      return copy_line<16>;
    default:
      return copy_line_of_any;
  }
}

// Where the source runs fastest along the outer axis, the plane is copied in tiles: every cache line is then used while
// it is there.
inline void copy_plane(char* to, const char* from, const CopyAxis& outer, const CopyAxis& inner, Index item,
                       CopyLine line) {
  constexpr Index tile = 32;
  const bool is_transposed = outer.from != 0 && magnitude(outer.from) < magnitude(inner.from);
  const Index step = is_transposed ? tile : inner.extent;
  for (Index j = 0; j < inner.extent; j += step) {
    const CopyAxis part{inner.extent - j < step ? inner.extent - j : step, inner.to, inner.from};
    for (Index i = 0; i < outer.extent; ++i)
      line(to + i * outer.to + j * inner.to, from + i * outer.from + j * inner.from, part, item);
  }
}

inline void copy_axes(char* to, const char* from, const CopyAxis* axes, int rank, Index item, CopyLine line) {
  if (rank == 2) return copy_plane(to, from, axes[0], axes[1], item, line);
  if (rank == 1) return line(to, from, axes[0], item);
  for (Index i = 0; i < axes[0].extent; ++i)
    copy_axes(to + i * axes[0].to, from + i * axes[0].from, axes + 1, rank - 1, item, line);
}

inline void copy_axes(StridedCopy& copy, CopyLine line) {
  if (copy.rank == 0) copy.add({1, copy.item, copy.item});
  bring_source_axis_inward(copy);
  copy_axes(copy.to, copy.from, copy.axes, copy.rank, copy.item, line);
}

inline ByteRange range_of(const StridedCopy& copy, bool source) {
  Index shape[max_rank];
  Index strides[max_rank];
  for (int k = 0; k < copy.rank; ++k) {
    shape[k] = copy.axes[k].extent;
    strides[k] = source ? copy.axes[k].from : copy.axes[k].to;
  }
  return byte_range(source ? copy.from : copy.to, shape, strides, copy.rank, copy.item);
}

inline void* allocate(Index items, Index item) {
  std::size_t bytes;
  void* memory = nullptr;
  if (!__builtin_mul_overflow(items, item, &bytes)) memory = std::malloc(bytes);
  if (memory == nullptr) raise_memory_error();
  return memory;
}

// The two copies that lead through a block without gaps: into it, then out of it. Axes along which the source repeats
// itself are not in the block.
inline void copy_through_temporary(const StridedCopy& copy, CopyLine line) {
  StridedCopy in{nullptr, copy.from, copy.item};
  StridedCopy out = copy;
  Index items = 1;
  for (int k = copy.rank - 1; k >= 0; --k) {
    CopyAxis& axis = out.axes[k];
    if (axis.from == 0) continue;
    const Index stride = items * copy.item;
    in.add({axis.extent, stride, axis.from});
    axis.from = stride;
    items *= axis.extent;
  }
  void* temporary = allocate(items, copy.item);
  in.to = static_cast<char*>(temporary);
  out.from = in.to;
  order_axes(in);
  copy_axes(in, line);
  copy_axes(out, line);
  std::free(temporary);
}

inline bool is_one_run_of_bytes(const StridedCopy& copy) {
  return copy.rank == 0 || (copy.rank == 1 && copy.axes[0].to == copy.item && copy.axes[0].from == copy.item);
}

// As if the whole source were read before the destination is written; MemoryError where that needs memory and there is
// none.
inline void run(StridedCopy copy) {
  order_axes(copy);
  merge_axes(copy);
  if (is_one_run_of_bytes(copy)) {
    const Index items = copy.rank == 0 ? 1 : copy.axes[0].extent;
    std::memmove(copy.to, copy.from, static_cast<std::size_t>(items * copy.item));
  } else if (overlap(range_of(copy, false), range_of(copy, true))) {
    copy_through_temporary(copy, line_for(copy.item));
  } else {
    copy_axes(copy, line_for(copy.item));
  }
}

}  // namespace kc::detail
