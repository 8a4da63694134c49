#pragma once

#include "sema/body.h"

// Defaults of C functions that only running code knows: they are evaluated once, where the definition stands, and kept in
// variables of the module. Others are written into each call of this module; what other modules leave out they cannot write.
namespace kernelc::sema {

bool has_kept_defaults(Context& context, FunctionDeclId function);

/// Evaluates those of a function, at its definition, and those that other modules may leave out.
void keep_defaults(Body& body, FunctionDeclId function);

/// The variables with the defaults of the optional parameters of a function that other modules may call.
std::vector<ir::GlobalId> shared_defaults(Context& context, FunctionDeclId function);

/// The value of the parameter at a place, or none where it is not kept.
ir::ExprId kept_default(Body& body, FunctionDeclId function, std::size_t place, Span span);

}  // namespace kernelc::sema
