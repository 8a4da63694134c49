// What a declared view accepts: its element type, axes, layout and access, as data for the functions that acquire
// buffers.
#pragma once

#include <kc/python/api.h>
#include <kc/python/element.h>
#include <kc/view.h>

#include <cstdint>

#pragma GCC visibility push(hidden)

namespace kc::py {

// How one axis is declared, as far as its layout tag does not say it.
enum class Axis : unsigned char {
  strided,              // direct, any stride
  contiguous,           // direct, elements side by side
  follow,               // direct, belongs to a C or Fortran contiguous block
  generic,              // direct or through pointers
  indirect,             // through pointers
  indirect_contiguous,  // through pointers that lie side by side
};

// One for each axis of a view.
template <Axis... axis>
inline constexpr Axis axes[] = {axis...};

enum class Order : unsigned char { any, c, fortran };

// How the source declares a view. Argument and acquire() take it; a static one costs nothing.
struct ViewDeclaration {
  const char* type;                // of the elements, as written: "const real_t"
  const char* name = nullptr;      // of the argument
  const char* function = nullptr;  // that takes the argument
  bool not_none = false;
  const Axis* axes = nullptr;  // one for each axis, where they are not what the layout tag says
};

// How the buffer syntax, `np.ndarray[T]` and `object[T]`, asks for less than the type of its view: write access only where
// elements are assigned, and with cast=True only items of the right size.
enum BufferUse : unsigned { as_declared = 0, read_only = 1, any_format = 2 };

// What the type of a view says by itself.
struct BufferSpec {
  const ElementFormat* element;
  int rank;
  int flags;  // of the request: exporters then raise the messages that users know
  bool writable;
  bool any_format;  // only the size of the items counts
  bool any_layout;  // nothing is asked of the strides
  Order order;
  Axis axes[max_rank];
};

// Where a view keeps its axes, and the address that its data gets; `suboffsets` is null for direct views.
struct ViewParts {
  Index* shape;
  Index* strides;
  Index* suboffsets;
  void* data = nullptr;
};

namespace detail {

template <class V, class = void>
inline constexpr bool has_suboffsets = false;
template <class V>
inline constexpr bool has_suboffsets<V, std::void_t<decltype(std::declval<V&>().suboffsets)>> = true;

template <class V, class = void>
struct LayoutOf {
  using Type = Strided;
};
template <class V>
struct LayoutOf<V, std::void_t<typename V::Layout>> {
  using Type = typename V::Layout;
};

template <int N, class L>
constexpr Order order_of() {
  return is_contig_c<N, L> ? Order::c : is_contig_f<N, L> ? Order::fortran : Order::any;
}

template <int N, class L>
constexpr Axis axis_of(int k) {
  if ((is_unit_last<N, L> && k == N - 1) || (is_unit_first<N, L> && k == 0)) return Axis::contiguous;
  return order_of<N, L>() == Order::any ? Axis::strided : Axis::follow;
}

constexpr int request_flags(Order order, bool is_indirect, bool writable) {
  const int flags = is_indirect               ? PyBUF_FULL_RO
                    : order == Order::c       ? PyBUF_C_CONTIGUOUS | PyBUF_FORMAT
                    : order == Order::fortran ? PyBUF_F_CONTIGUOUS | PyBUF_FORMAT
                                              : PyBUF_RECORDS_RO;
  return writable ? flags | PyBUF_WRITABLE : flags;
}

template <class V, unsigned use>
constexpr BufferSpec make_buffer_spec() {
  using T = typename V::Element;
  using L = typename LayoutOf<V>::Type;
  constexpr Order order = order_of<V::rank, L>();
  constexpr bool writable = !std::is_const_v<T> && !(use & read_only);
  const int flags = request_flags(order, has_suboffsets<V>, writable);
  BufferSpec spec{&element<T>(), V::rank, flags, writable, (use & any_format) != 0, std::is_same_v<L, Strided> && !has_suboffsets<V>, order, {}};
  for (int k = 0; k < V::rank; ++k) spec.axes[k] = axis_of<V::rank, L>(k);
  return spec;
}

}  // namespace detail

template <class V, unsigned use = as_declared>
inline constexpr BufferSpec buffer_spec = detail::make_buffer_spec<V, use>();

template <class V>
KC_INLINE ViewParts parts_of(V& v) {
  if constexpr (detail::has_suboffsets<V>) {
    return {v.shape, v.strides, v.suboffsets};
  } else {
    return {v.shape, v.strides, nullptr};
  }
}

// Completes the view that the parts belong to.
template <class V>
KC_INLINE void set_data(V& v, const ViewParts& parts) {
  v.data = static_cast<typename V::Element*>(parts.data);
}

inline Axis axis_of(const BufferSpec& spec, const ViewDeclaration& declared, int k) {
  return declared.axes ? declared.axes[k] : spec.axes[k];
}

constexpr bool may_be_indirect(Axis axis) { return axis >= Axis::generic; }

}  // namespace kc::py

#pragma GCC visibility pop
