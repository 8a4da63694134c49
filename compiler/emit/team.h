#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// A block that each thread runs: a function of its own, written in front of the current one, and its call.
void parallel_block(Body& body, ir::StmtId stmt);

/// A loop inside a team: its threads have their own copies of what it assigns.
void team_loop(Body& body, ir::StmtId stmt, const ir::ParallelFor& node);

}  // namespace kernelc::emit
