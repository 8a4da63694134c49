#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// Whether the expression has the same value, at no more than a few instructions, each time a loop with this body asks for it.
bool is_stable_in(const Body& body, ir::ExprId expr, const ir::Block& loop);

}  // namespace kernelc::emit
