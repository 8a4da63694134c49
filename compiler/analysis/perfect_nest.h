#pragma once

#include <vector>

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Loops that hold nothing but the next one each, outermost first, and the body of the innermost. Each counts up by ones in a
/// variable of its own, between bounds that the nest does not change and that have no effects.
struct PerfectNest {
  std::vector<ir::StmtId> loops;
  std::vector<ir::LocalId> counters;
  const ir::Block* body = nullptr;
};
PerfectNest perfect_nest(const ir::Module& module, const Facts& facts, ir::StmtId outermost);

}  // namespace kernelc::analysis
