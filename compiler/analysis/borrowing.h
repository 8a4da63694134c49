#pragma once

#include <vector>

#include "ir/module.h"

namespace kernelc::analysis {

/// The locals of a function that do not own but are read after the owner that they slice was rebound:
///
///   a = g(); row = a[0]; a = g(); use(row)     # row
std::vector<ir::LocalId> stale_borrowers(const ir::Module& module, const ir::Function& function,
                                         const SideTable<ir::LocalId, bool>& owns);

}  // namespace kernelc::analysis
