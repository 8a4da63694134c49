#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Conditions on what does not change in a nest under which accesses in it are in range:
///
///   for i in range(x.shape[0]):       # guard: x.shape[0] <= y.shape[0]
///       y[i] += x[i]                  # y[i] is in range where it holds
///
/// They are taken from the bounds that are known of each index, so they may be stricter than need be: an access that they do
/// not cover is checked, nothing else.
struct GuardedAccesses {
  std::vector<Guard> guards;
  std::vector<ir::ExprId> accesses;
  std::vector<ir::StmtId> loops_on_trust;  ///< those that need a test of their range (Facts::tests_range) for this to hold
};
GuardedAccesses guards_of(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId nest);

}  // namespace kernelc::analysis
