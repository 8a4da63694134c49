#pragma once

#include "ir/module.h"

// Macros that C text finds in what Cython writes.
namespace kernelc::emit {

/// Whether the module's C text, or a function of no header, is one of those: `CYTHON_INLINE`, `unlikely`.
bool uses_cython_macros(const ir::Module& module);

}  // namespace kernelc::emit
