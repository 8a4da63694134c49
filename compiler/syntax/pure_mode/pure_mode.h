#pragma once

#include "ast/module.h"
#include "support/diagnostics.h"

// Declarations that are spelled as Python: `@cython.cfunc`, `x = cython.declare(cython.int)`. They mean what those of C
// mean, so each becomes the node of its `cdef` form, and what follows knows of one spelling.
namespace kernelc::syntax {

/// Replaces what a module declares so. What it cannot read as a declaration stays as it was written; what contradicts itself is reported.
void lower_pure_mode(ast::Tree& tree, ast::Block& body, Diagnostics& diagnostics);

/// Makes functions and classes of C of those that the module writes as Python's and its `.pxd` declares: `def f(x)` has the types
/// of `cpdef int f(double x)` there. A module that does not import `cython` itself may use the names of its `.pxd` for it.
void take_declared_types(ast::Tree& tree, const ast::Block& body, const ast::Block& declarations, Diagnostics& diagnostics);

}  // namespace kernelc::syntax
