#pragma once

#include <optional>
#include <vector>

#include "analysis/integer_constant.h"

namespace kernelc::analysis {

/// An index of an element: the counter of one loop of a nest plus a constant, or something else.
struct AffineIndex {
  int loop = -1;               ///< of the counter, the outermost being 0; -1: the constant alone
  Integer offset = 0;
  bool is_known = false;
};
using Indices = std::vector<AffineIndex>;

/// Whether the loops of a nest may run in reversed order, as far as two accesses to one view can tell, one of which is a write.
///
/// The accesses meet in iterations that are a distance apart. In loops that no index counts by, any distance is possible.
/// Reversing the loops has to keep the order of the two iterations.
bool may_reverse(const Indices& one, const Indices& other, std::size_t loops);

}  // namespace kernelc::analysis
