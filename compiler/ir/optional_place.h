#pragma once

#include "ir/module.h"

namespace kernelc::ir {

/// Whether a name or attribute in a function stands for an object of a C++ class that need not be there yet: `cpp_locals`.
bool is_optional_place(const Module& module, const Function& function, ExprId id);

}  // namespace kernelc::ir
