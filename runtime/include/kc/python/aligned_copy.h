// Data that does not lie at the alignment of its C type cannot be read in place. The view then gets a copy, and if it
// may write, the copy is written back when the last view on it is gone.
#pragma once

#include <kc/python/buffer_spec.h>
#include <kc/python/owner.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

namespace detail {

KC_COLD bool is_aligned(const BufferSpec& spec, const ViewParts& parts) noexcept {
  const auto alignment = static_cast<std::size_t>(spec.element->alignment);
  std::size_t bits = reinterpret_cast<std::size_t>(parts.data);
  bool is_empty = false;
  for (int k = 0; k < spec.rank; ++k) {
    if (parts.shape[k] > 1) bits |= static_cast<std::size_t>(parts.strides[k]);
    is_empty |= parts.shape[k] == 0;
  }
  return (bits & (alignment - 1)) == 0 || is_empty;
}

// The block, in the order that the view asks for, and where its elements come from.
struct AlignedCopy {
  int rank;
  Index item;
  Index shape[max_rank];
  Index strides[max_rank];  // of the block
  Index source_strides[max_rank];
  char* source;
};

// Item by item, which serves any alignment. Rare enough to be small rather than fast.
[[gnu::cold, gnu::noinline]] inline void copy_items(const AlignedCopy& copy, char* block, char* source, bool back,
                                                    int axis = 0) noexcept {
  if (axis == copy.rank) {
    std::memcpy(back ? source : block, back ? block : source, static_cast<std::size_t>(copy.item));
    return;
  }
  for (Index i = 0; i < copy.shape[axis]; ++i)
    copy_items(copy, block + i * copy.strides[axis], source + i * copy.source_strides[axis], back, axis + 1);
}

KC_COLD AlignedCopy plan_copy(const BufferSpec& spec, const ViewParts& parts) {
  AlignedCopy copy{spec.rank, spec.element->size, {}, {}, {}, static_cast<char*>(parts.data)};
  const bool fortran = spec.order == Order::fortran || (spec.order == Order::any && spec.axes[0] == Axis::contiguous);
  Index stride = copy.item;
  for (int n = 0; n < spec.rank; ++n) {
    const int k = fortran ? n : spec.rank - 1 - n;
    copy.shape[k] = parts.shape[k];
    copy.strides[k] = stride;
    copy.source_strides[k] = parts.strides[k];
    stride *= parts.shape[k];
  }
  return copy;
}

inline void write_back(Ownership& owned) noexcept {
  const AlignedCopy& copy = *static_cast<AlignedCopy*>(owned.record);
  copy_items(copy, static_cast<char*>(owned.memory), copy.source, true);
}

// Replaces what the view reads by an aligned copy, which `owner` keeps together with the buffer that it is taken from.
KC_COLD void align(const Owner& owner, const BufferSpec& spec, ViewParts& parts) {
  Ownership& owned = *owner.get();
  const AlignedCopy copy = plan_copy(spec, parts);
  std::size_t bytes = static_cast<std::size_t>(copy.item);
  for (int k = 0; k < copy.rank; ++k) bytes *= static_cast<std::size_t>(copy.shape[k]);
  owned.memory = std::malloc(bytes);
  owned.record = std::malloc(sizeof copy);
  if (!owned.memory || !owned.record) raise_memory_error();
  copy_items(copy, static_cast<char*>(owned.memory), copy.source, false);
  parts.data = owned.memory;
  for (int k = 0; k < copy.rank; ++k) parts.strides[k] = copy.strides[k];
  new (owned.record) AlignedCopy(copy);
  if (spec.writable) owned.finish = write_back;
}

}  // namespace detail

}  // namespace kc::py

#pragma GCC visibility pop
