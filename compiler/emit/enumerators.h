#pragma once

#include <string>

#include "emit/body.h"

namespace kernelc::emit {

/// ` = 5` behind an enumerator of the module: a number, an enumerator, or what a header calls one; empty where it counts on.
std::string enumerator_value(const File& file, ir::ExprId value, bool in_c);

}  // namespace kernelc::emit
