#pragma once

#include "ir/module.h"

namespace kernelc::ir {

/// Calls of the runtime that only raise.
bool never_returns(const Module& module, ExprId id);

/// Whether control may reach what stands behind the statement, as far as its last statements tell.
bool falls_through(const Module& module, StmtId id);

/// Whether control may reach what stands behind the block, as far as its last statements tell.
bool falls_through(const Module& module, const Block& block);

}  // namespace kernelc::ir
