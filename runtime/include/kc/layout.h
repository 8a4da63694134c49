// Memory layouts of a view, as types. A layout is a promise about strides; axes of extent <= 1 and views without
// elements keep every promise.
#pragma once

#include <type_traits>

namespace kc {

struct Strided {};    // nothing is known
struct UnitLast {};   // the last axis has stride sizeof(T)
struct UnitFirst {};  // the first axis has stride sizeof(T)
struct ContigC {};    // no gaps, last axis fastest
struct ContigF {};    // no gaps, first axis fastest

// With one axis, the four layouts other than Strided are the same promise, written ContigC.
template <int N, class L>
using CanonicalLayout = std::conditional_t<N == 1 && !std::is_same_v<L, Strided>, ContigC, L>;

template <int N, class L>
inline constexpr bool is_contig_c = std::is_same_v<CanonicalLayout<N, L>, ContigC>;
template <int N, class L>
inline constexpr bool is_contig_f = std::is_same_v<L, ContigF> || (N == 1 && is_contig_c<N, L>);
template <int N, class L>
inline constexpr bool is_unit_last = std::is_same_v<L, UnitLast> || is_contig_c<N, L>;
template <int N, class L>
inline constexpr bool is_unit_first = std::is_same_v<L, UnitFirst> || is_contig_f<N, L>;

// Whether every view laid out as From keeps the promise of To.
template <int N, class From, class To>
inline constexpr bool layout_converts = std::is_same_v<To, Strided> || std::is_same_v<From, To> ||
                                        (std::is_same_v<To, UnitLast> && is_unit_last<N, From>) ||
                                        (std::is_same_v<To, UnitFirst> && is_unit_first<N, From>) ||
                                        (std::is_same_v<To, ContigC> && is_contig_c<N, From>) ||
                                        (std::is_same_v<To, ContigF> && is_contig_f<N, From>);

}  // namespace kc
