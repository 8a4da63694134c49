#pragma once

#include <set>
#include <vector>

#include "analysis/facts.h"

namespace kernelc::analysis {

/// The loops of a perfect nest that may run in reversed order, the innermost first, outermost loop first; empty if they may not:
///
///   for i in range(1, n):                    for j in range(m):
///       for j in range(m):           =           for i in range(1, n):
///           v[i, j] += v[i - 1, j]                   v[i, j] += v[i - 1, j]
///
/// That is so where no iteration depends on one that would then come later. Dependences are found by the distance of accesses to
/// elements of the same view; that different views do not overlap is for the running program to find out, and so is that
/// `in_range`, the accesses without checks only then, are. Sums of integers have no order, those of floats
/// have one; so loops that would end in such a sum stay as they are. Needs the effects of expressions and the places of declarations.
std::vector<ir::StmtId> interchangeable_loops(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId nest,
                                              const std::vector<ir::ExprId>& in_range);

}  // namespace kernelc::analysis
