#pragma once

#include "sema/body.h"
#include "sema/bound_names.h"

namespace kernelc::sema {

/// Checks the body of one copy of a function and keeps the result in its ir::Function.
void check_body(Context& context, FunctionDeclId declaration, ir::FunctionId function, const FusedBinding& binding, Body* outer);

/// Runs `check` until the types of all untyped locals are found, then once more for good.
void check_with_inference(Body& body, const ast::Block& block, const std::function<void()>& check);

/// Reports names that are bound before a `nonlocal` statement says that they are those of the function around.
void report_late_nonlocal(Body& body, const BoundNames& bound);

/// Declares the locals that `block` binds in the body's scope; names declared `global` or `nonlocal` stay outside.
void declare_locals(Body& body, const ast::Block& block);

/// Reports what `del` made unbound although inner functions share it; once all functions are checked.
void check_deleted_locals(Context& context);

}  // namespace kernelc::sema
