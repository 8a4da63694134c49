#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Which axes of its views a nest walks along in its innermost loops, apart from the last ones: copies for a unit first axis
/// are worth their while only then.
///
///   for j in range(m):
///       for i in range(n):
///           total += v[i, j]       # walks along the first axis
bool walks_along_first_axis(const ir::Module& module, ir::StmtId nest);

}  // namespace kernelc::analysis
