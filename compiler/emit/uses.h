#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// Fills in which locals of the function occur, and which are read other than to update themselves.
void find_uses(Body& body);

}  // namespace kernelc::emit
