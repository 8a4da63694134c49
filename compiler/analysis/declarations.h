#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Finds C variables and borrowed views that need no declaration at the top of their function: an assignment or a loop
/// can declare them, because all uses follow it in its block.
///
///   for i in range(n):         →  for (Index i = 0; i < n; ++i) {
///       x = a[i]                     double x = a(i);
///       b[i] = x * x                 b(i) = x * x;
///                                  }
///
/// A loop declares its target if nothing mentions the target outside of the body and the body does not assign it. A borrowed
/// view is declared only where every assignment does so: then each declaration has the layout of what it slices. Needs the
/// storage of views.
void place_declarations(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis
