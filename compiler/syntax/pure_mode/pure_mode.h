#pragma once

#include "ast/module.h"
#include "support/diagnostics.h"

// Declarations that are spelled as Python: `@cython.cfunc`, `x = cython.declare(cython.int)`. They mean what those of C
// mean, so each becomes the node of its `cdef` form, and what follows knows of one spelling.
namespace kernelc::syntax {

/// Replaces what a module declares so. What it cannot read as a declaration stays as it was written; what contradicts itself is reported.
void lower_pure_mode(ast::Tree& tree, ast::Block& body, Diagnostics& diagnostics);

}  // namespace kernelc::syntax
