#pragma once

#include "ir/module.h"

// NumPy's own headers, which a module needs for what the runtime does not have.
namespace kernelc::emit {

/// Whether C code of the user's may call NumPy through its headers, beside what the runtime knows of it.
bool may_include_numpy(const ir::Module& module);

/// Whether the module names functions or constants of NumPy without a header, in `cdef extern from *` or in C text: whoever
/// cimports numpy has its headers.
bool leaves_header_to_numpy(const ir::Module& module);

}  // namespace kernelc::emit
