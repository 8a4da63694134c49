#pragma once

#include "ir/module.h"
#include "support/c_text.h"

// Macros that C text finds in what Cython writes.
namespace kernelc::emit {

/// Whether text without comments uses one that it does not define.
bool uses_cython_macros(std::string_view text, const Macros& defined);

/// Whether the module's C text, or a function of no header, is one of those: `CYTHON_INLINE`, `unlikely`.
bool uses_cython_macros(const ir::Module& module);

}  // namespace kernelc::emit
