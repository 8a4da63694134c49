#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// A perfect nest whose every iteration works on one element of each of its views, at the place of the loops' targets:
///
///   for i in range(a.shape[0]):
///       for j in range(a.shape[1]):
///           b[i, j] = 2 * a[i, j]
///
/// Where the views are contiguous and just as large as the loops run, it may run as one loop over all elements. Needs the
/// effects of expressions and the places of declarations.
struct Grid {
  std::vector<ir::StmtId> loops;    ///< outermost first; empty if the nest is none
  std::vector<ir::LocalId> views;
  bool is_any_order = false;        ///< no iteration depends on another, except by views that overlap
};

/// Sums of integers have no order; those of floats have one unless the directive `reassociate` takes it from them.
Grid grid_of(const ir::Module& module, const Facts& facts, ir::StmtId loop, bool reassociate = false);

}  // namespace kernelc::analysis
