#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// Declares the names in the target of a comprehension's clause in the comprehension's scope. In all but generator expressions a
/// name that the code around declares with a C type has the same type here, though it is another variable. The types of the others
/// are found by inference.
void declare_targets(Body& body, Scope& scope, ast::ComprehensionExpr::Kind kind, ast::ExprId target);

}  // namespace kernelc::sema
