#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Marks the mentions of objects and views that may be read before they are bound; the emitter checks those. A local is
/// bound on every way through assignments and loops that bind it, and after a read that was checked.
///
///   if c: x = 1
///   use(x)          # may be unbound
///   use(x)          # is bound: the read above raised otherwise
///
/// C values need no such check, nor do views under `initializedcheck=False`. C++ objects that need not be there yet (`cpp_locals`) are
/// like views.
void find_unbound_reads(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis
