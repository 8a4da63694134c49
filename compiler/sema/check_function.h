#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// Checks the body of one copy of a function and keeps the result in its ir::Function.
void check_body(Context& context, FunctionDeclId declaration, ir::FunctionId function, const FusedBinding& binding, Body* outer);

/// Runs `check` until the types of all untyped locals are found, then once more for good.
void check_with_inference(Body& body, const ast::Block& block, const std::function<void()>& check);

/// Declares the locals that `block` binds in the body's scope; names declared `global` or `nonlocal` stay outside.
void declare_locals(Body& body, const ast::Block& block);

}  // namespace kernelc::sema
