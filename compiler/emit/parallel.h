#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// A loop whose iterations threads share: a function of its own, written in front of the current one, and its call. Pragmas
/// do not work on what a lambda captures.
void parallel_for(Body& body, ir::StmtId stmt);

/// `break`, `continue` and `return` of an iteration.
void leave_iteration(Body& body, const std::string& exit, const std::string& before);

}  // namespace kernelc::emit
