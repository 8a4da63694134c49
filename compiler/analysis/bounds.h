#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Proves integer indices of views to be in range, so that they need no check:
///
///   n = a.shape[0]
///   for i in range(1, n - 1):
///       a[i] = b[i - 1]         # a[i] is in range; i - 1 is not negative; what b's extent is, nobody said
///
/// Follows integer locals and the extents of view locals through assignments, loops, conditions, min, max, slices and
/// arithmetic that cannot overflow. A loop whose target might not hold the values that its bounds ask for is trusted only
/// under a test (Facts::tests_range), which it gets if the function has an access that profits from a proof.
void prove_bounds(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis
