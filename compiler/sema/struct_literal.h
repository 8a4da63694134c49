#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// A struct from what is written for its fields, in the order of the fields; a field without an expression becomes zero.
ir::ExprId make_struct(Body& body, ir::TypeId type, const std::vector<ast::ExprId>& written, Span span);

/// `{"x": 1, "y": 2}` and `[1, 2]` where a struct is wanted: no object is made. Nothing if it is another expression, or its
/// keys are not known; fields that are not named are zero.
std::optional<ir::ExprId> check_struct_literal(Body& body, ast::ExprId expr, ir::TypeId type);

}  // namespace kernelc::sema
