#pragma once

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Whether a statement of a function reads or writes memory other than elements of views and variables that no view or pointer
/// can reach. Functions of the module that it calls are looked through.
bool reaches_other_memory(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId statement);

}  // namespace kernelc::analysis
