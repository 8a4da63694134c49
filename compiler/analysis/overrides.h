#pragma once

#include <vector>

#include "ir/module.h"

namespace kernelc::analysis {

/// The methods that a call through a virtual table can reach, one list for each name in each hierarchy of classes.
std::vector<std::vector<ir::FunctionId>> overrides_in(const ir::Module& module);

}  // namespace kernelc::analysis
