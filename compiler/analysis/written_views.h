#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Finds the views through which elements are assigned: by assignments, slice assignments and pointers to elements, in the
/// function itself, in functions that it calls, and through the views that slices were taken from:
///
///   row = a[i]
///   row[0] = 1       # writes row and a
void find_written_views(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis
