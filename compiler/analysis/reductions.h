#pragma once

#include <set>
#include <vector>

#include "ir/module.h"

namespace kernelc::analysis {

/// `total += x` in a block or in what stands in it, where the block does nothing else with `total`: what x adds up to does not
/// depend on the order of the iterations of a loop around, but for rounding.
struct Reduction {
  ir::StmtId statement;
  ir::LocalId local;
  ir::ArithOp op;      ///< Add (`-=` too), Multiply, BitAnd, BitOr, BitXor
};
std::vector<Reduction> reductions_in(const ir::Module& module, const ir::Block& block);

/// The statements of those that may be taken in any order: of integers, where none gives another result, and of floats where the
/// directive `reassociate` asks for it.
std::set<ir::StmtId> unordered_reductions(const ir::Module& module, const ir::Block& block, bool reassociate);

}  // namespace kernelc::analysis
