#pragma once

#include "sema/body.h"
#include "sema/function_decl.h"

// `cython.critical_section`, which does nothing where there is a GIL: what it may be asked to lock.
namespace kernelc::sema {

/// Checks the item of a `with` statement around a block, if it is one of these.
void check_critical_section(Body& body, ast::ExprId item, const ast::Block& inside);

/// Checks the decorator of a function, which locks the first argument; `scope` is that of the decorators.
void check_critical_function(Context& context, const Scope& scope, const FunctionDecl& function);

}  // namespace kernelc::sema
