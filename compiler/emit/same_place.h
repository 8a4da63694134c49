#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// Whether two expressions without effects name the same variable or element, written the same way.
bool is_same_place(const Body& body, ir::ExprId a, ir::ExprId b);

}  // namespace kernelc::emit
