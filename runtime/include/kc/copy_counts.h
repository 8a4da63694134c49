// Counts how often each kind of copy of a nest runs, in modules that are compiled with KC_COUNT_COPIES, for tests that want
// to know that a copy is reached. kc_copy_count("unit last, disjoint, avx2") is a function of such a module.
#pragma once

#include <kc/layout.h>
#include <kc/vector_unit.h>

#ifdef KC_COUNT_COPIES
#include <map>
#include <string>
#endif

namespace kc::detail {

#ifdef KC_COUNT_COPIES

inline std::map<std::string, long>& copy_counts() {
  static std::map<std::string, long> counts;
  return counts;
}

template <class L>
inline const char* layout_name = "strided";
template <>
inline const char* layout_name<UnitLast> = "unit last";
template <>
inline const char* layout_name<UnitFirst> = "unit first";

template <class L>
inline void count_copy(bool is_disjoint, VectorUnit unit) {
  constexpr const char* units[] = {"", ", avx2", ", avx512"};
  ++copy_counts()[layout_name<L> + std::string(is_disjoint ? ", disjoint" : "") + units[static_cast<int>(unit)]];
}

#else

template <class L>
KC_INLINE void count_copy(bool, VectorUnit) {}

#endif

}  // namespace kc::detail

#ifdef KC_COUNT_COPIES
extern "C" __attribute__((visibility("default"), used)) inline long kc_copy_count(const char* kind) {
  return kc::detail::copy_counts()[kind];
}
#endif
