#pragma once

#include "ir/module.h"

namespace kernelc::sema {

/// Marks the variables of functions that hold objects of C++ classes from their first assignment on, as `cpp_locals` of the function
/// that has them says: no parameters, which callers give a value.
void mark_optional_locals(ir::Module& module);

}  // namespace kernelc::sema
