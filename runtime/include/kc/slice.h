// Sub-views: kc::slice<Checks>(v, items...), one item for each axis, and kc::newaxis wherever an axis is inserted; axes
// without an item are taken whole. Items:
//   kc::at(i)                      selects one index, the axis goes away; IndexError `Index out of bounds (axis 0)`
//   kc::all                        the whole axis
//   kc::range(start, stop, step)   as Python's slice(start, stop, step).indices(extent), kc::omit for None; a step of
//                                  0 is ValueError `Step may not be zero (axis 0)`; bounds of any integer type
//   kc::newaxis                    a new axis of extent 1 and stride 0
// Checks say what at() does; ranges are always clamped. The result has the best layout that follows from the types.
#pragma once

#include <kc/index.h>

#include <cstdint>

namespace kc {

enum class Checks { none, wraparound, bounds, all };

struct Omit {};
inline constexpr Omit omit{};

template <class I>
struct At {
  I index;
};
struct All {};
inline constexpr All all{};
struct NewAxis {};
inline constexpr NewAxis newaxis{};

// Each part is Index or Omit.
template <class Start, class Stop, class Step>
struct Range {
  Start start;
  Stop stop;
  Step step;
};

namespace detail {

KC_INLINE Omit slice_bound(Omit) {
  return {};
}

template <class I>
KC_INLINE Index slice_bound(I i) {
  if constexpr (!is_signed_index<I> && sizeof(I) >= sizeof(Index))
    return static_cast<std::size_t>(i) > PTRDIFF_MAX ? PTRDIFF_MAX : static_cast<Index>(i);
  return static_cast<Index>(i);
}

template <class I>
using SliceBound = decltype(slice_bound(I{}));

}  // namespace detail

template <class I>
KC_INLINE At<I> at(I index) {
  return {index};
}

template <class Start, class Stop, class Step = Omit>
KC_INLINE auto range(Start start, Stop stop, Step step = Step{}) {
  using namespace detail;
  return Range<SliceBound<Start>, SliceBound<Stop>, SliceBound<Step>>{slice_bound(start), slice_bound(stop),
                                                                      slice_bound(step)};
}

// What a range selects from an axis: `count` elements, the first at `start`, each `step` after the one before.
struct Selection {
  Index start;
  Index count;
  Index step;
};

namespace detail {

// A bound that is given: negative ones count from the end, then it is clamped to [low, high].
KC_INLINE Index clamp_bound(Index bound, Index extent, Index low, Index high) {
  if (bound < 0) bound += extent;
  return bound < low ? low : bound > high ? high : bound;
}

KC_INLINE Index clamp_bound(Index bound, Index extent, bool backward) {
  return backward ? clamp_bound(bound, extent, -1, extent - 1) : clamp_bound(bound, extent, 0, extent);
}

template <class Bound>
KC_INLINE Index bound_or(Bound bound, Index fallback, Index extent, bool backward) {
  if constexpr (std::is_same_v<Bound, Omit>)
    return fallback;
  else
    return clamp_bound(bound, extent, backward);
}

// How many steps lead from start to stop; magnitudes are unsigned because the least step has no positive counterpart.
KC_INLINE Index count_of(Index start, Index stop, Index step) {
  const Index distance = step < 0 ? start - stop : stop - start;
  if (distance <= 0) return 0;
  const std::size_t magnitude = step < 0 ? -static_cast<std::size_t>(step) : static_cast<std::size_t>(step);
  return static_cast<Index>((static_cast<std::size_t>(distance) - 1) / magnitude) + 1;
}

}  // namespace detail

// What Python's slice(start, stop, step).indices(extent) selects. `axis` is for the message.
template <class Start, class Stop, class Step>
KC_INLINE Selection select(Range<Start, Stop, Step> range, Index extent, int axis) {
  Index step = 1;
  if constexpr (!std::is_same_v<Step, Omit>) {
    step = range.step;
    if (KC_UNLIKELY(step == 0)) raise_zero_step(axis);
  }
  const bool backward = step < 0;
  const Index start = detail::bound_or(range.start, backward ? extent - 1 : 0, extent, backward);
  const Index stop = detail::bound_or(range.stop, backward ? -1 : extent, extent, backward);
  return {start, detail::count_of(start, stop, step), step};
}

namespace detail {

template <class Item>
inline constexpr bool is_at = false;
template <class I>
inline constexpr bool is_at<At<I>> = true;
template <class Item>
inline constexpr bool is_newaxis = std::is_same_v<Item, NewAxis>;
template <class Item>
inline constexpr bool is_all = std::is_same_v<Item, All>;
// Keeps the stride of its axis.
template <class Item>
inline constexpr bool keeps_stride = is_all<Item>;
template <class Start, class Stop>
inline constexpr bool keeps_stride<Range<Start, Stop, Omit>> = true;

template <class... Items>
inline constexpr int axes_consumed = (0 + ... + (is_newaxis<Items> ? 0 : 1));
template <class... Items>
inline constexpr int axes_selected = (0 + ... + (is_at<Items> ? 1 : 0));
template <class... Items>
inline constexpr int axes_inserted = (0 + ... + (is_newaxis<Items> ? 1 : 0));

// Rank of the result of slicing N axes.
template <int N, class... Items>
inline constexpr int sliced_rank = N - axes_selected<Items...> + axes_inserted<Items...>;

// The kinds of items in order, completed by All for the axes without an item.
enum class ItemKind { at, all, unit_range, range, newaxis };
template <class Item>
inline constexpr ItemKind kind_of = is_at<Item>          ? ItemKind::at
                                    : is_newaxis<Item>   ? ItemKind::newaxis
                                    : is_all<Item>       ? ItemKind::all
                                    : keeps_stride<Item> ? ItemKind::unit_range
                                                         : ItemKind::range;

template <int N, class... Items>
struct ItemKinds {
  static constexpr int count = N + axes_inserted<Items...>;
  ItemKind kinds[count] = {};

  constexpr ItemKinds() {
    const ItemKind given[] = {kind_of<Items>..., ItemKind::all};
    for (int k = 0; k < count; ++k) kinds[k] = k < int{sizeof...(Items)} ? given[k] : ItemKind::all;
  }
  // Counted from one end of the row of items.
  constexpr ItemKind from(bool back, int k) const { return kinds[back ? count - 1 - k : k]; }
};

// Slowest axes come first in C order (slow_last = false), last in Fortran order: any number of at(), one range, then
// whole axes.
template <int N, class... Items>
constexpr bool stays_contiguous(bool slow_last) {
  const ItemKinds<N, Items...> items;
  int k = 0;
  while (k < items.count && items.from(slow_last, k) == ItemKind::at) ++k;
  if (k < items.count && items.from(slow_last, k) == ItemKind::unit_range) ++k;
  while (k < items.count && items.from(slow_last, k) == ItemKind::all) ++k;
  return k == items.count;
}

template <int N, class... Items>
constexpr bool keeps_end(bool last) {
  const ItemKind kind = ItemKinds<N, Items...>{}.from(last, 0);
  return kind == ItemKind::all || kind == ItemKind::unit_range;
}

template <int N, class L, class... Items>
constexpr auto sliced_layout() {
  constexpr int rank = sliced_rank<N, Items...>;
  if constexpr (is_contig_c<N, L> && stays_contiguous<N, Items...>(false))
    return ContigC{};
  else if constexpr (is_contig_f<N, L> && stays_contiguous<N, Items...>(true))
    return CanonicalLayout<rank, ContigF>{};
  else if constexpr (is_unit_last<N, L> && keeps_end<N, Items...>(true))
    return CanonicalLayout<rank, UnitLast>{};
  else if constexpr (is_unit_first<N, L> && keeps_end<N, Items...>(false))
    return CanonicalLayout<rank, UnitFirst>{};
  else
    return Strided{};
}

// Where the next item reads (axis `from` of the source) and writes (axis `to` of the result).
struct SlicePosition {
  int from = 0;
  int to = 0;
};

// A negative suboffset would say that there is no pointer.
[[noreturn]] KC_COLD void raise_negative_suboffset(int axis) {
  raise(ErrorKind::value_error, "A slice cannot begin in front of where the pointers of dimension %d lead", axis);
}

KC_INLINE void move_suboffset(Index* suboffsets, int axis, Index offset) {
  if (KC_UNLIKELY(suboffsets[axis] + offset < 0)) raise_negative_suboffset(axis);
  suboffsets[axis] += offset;
}

// The product, wrapped around: where the exact one does not fit, at most one element is selected and the stride is
// never used.
KC_INLINE Index wrapping_product(Index a, Index b) {
  return static_cast<Index>(static_cast<std::size_t>(a) * static_cast<std::size_t>(b));
}

template <Checks checks, class I>
KC_INLINE Index selected_index(I index, Index extent, int axis) {
  Index i = static_cast<Index>(index);
  if constexpr (checks == Checks::wraparound || checks == Checks::all) i = wrap(index, extent);
  if constexpr (checks == Checks::bounds || checks == Checks::all)
    if (KC_UNLIKELY(!in_range(i, extent))) raise_slice_index_error(axis);
  return i;
}

template <Checks checks, class I, class V, class R>
KC_INLINE Index take(At<I> item, const V& v, R&, SlicePosition& p) {
  const Index i = selected_index<checks>(item.index, v.extent(p.from), p.from);
  return i * v.stride(p.from++);
}

template <Checks, class V, class R>
KC_INLINE Index take(All, const V& v, R& result, SlicePosition& p) {
  result.shape[p.to] = v.shape[p.from];
  result.strides[p.to++] = v.strides[p.from++];
  return 0;
}

template <Checks, class V, class R>
KC_INLINE Index take(NewAxis, const V&, R& result, SlicePosition& p) {
  result.shape[p.to] = 1;
  result.strides[p.to++] = 0;
  return 0;
}

// An empty selection does not move the data: the address stays one that the source has.
template <Checks, class Start, class Stop, class Step, class V, class R>
KC_INLINE Index take(Range<Start, Stop, Step> item, const V& v, R& result, SlicePosition& p) {
  const Selection s = select(item, v.extent(p.from), p.from);
  const Index stride = v.strides[p.from++];
  result.shape[p.to] = s.count;
  result.strides[p.to++] = wrapping_product(stride, s.step);
  return s.count > 0 ? s.start * stride : 0;
}

}  // namespace detail

template <Checks checks, class T, int N, class L, class... Items>
KC_INLINE auto slice(const View<T, N, L>& v, Items... items) {
  static_assert(detail::axes_consumed<Items...> <= N, "too many items");
  constexpr int rank = detail::sliced_rank<N, Items...>;
  static_assert(rank >= 1, "all axes are selected: that is an element");
  View<T, rank, decltype(detail::sliced_layout<N, L, Items...>())> result;
  detail::SlicePosition p;
  Index offset = 0;
  ((offset += detail::take<checks>(items, v, result, p)), ...);
  while (p.from < N) detail::take<checks>(all, v, result, p);
  result.data = reinterpret_cast<T*>(reinterpret_cast<ByteOf<T>*>(v.data) + offset);
  return result;
}

}  // namespace kc
