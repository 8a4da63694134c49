#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Decides which loops are compiled in several copies, one for each layout of the views in them. This file holds the whole
/// policy. A loop is a nest if it is as far out as possible while it rebinds none of the views it reads elements of, and
/// holds no Python objects, `with gil`, try or yield; where it does, its inner loops are looked at.
void plan_nests(const ir::Module& module, Facts& facts);

}  // namespace kernelc::analysis
