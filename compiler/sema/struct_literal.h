#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// `{"x": 1, "y": 2}` where a struct is wanted: no dict is made. Nothing if it is another expression, or its keys are not known;
/// fields that are not named are zero.
std::optional<ir::ExprId> check_struct_literal(Body& body, ast::ExprId expr, ir::TypeId type);

}  // namespace kernelc::sema
