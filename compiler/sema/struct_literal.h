#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// A struct from what is written for its fields, in the order of the fields; a field without an expression becomes zero.
ir::ExprId make_struct(Body& body, ir::TypeId type, const std::vector<ast::ExprId>& written, Span span);

/// Whether the expression is written as a struct may be.
bool may_be_struct_literal(const Body& body, ast::ExprId expr);

/// `{"x": 1, "y": 2}` and `[1, 2]` where a struct is wanted: no object is made. Nothing if it is another expression, or its
/// keys are not known; fields that are not named are zero.
std::optional<ir::ExprId> check_struct_literal(Body& body, ast::ExprId expr, ir::TypeId type);

}  // namespace kernelc::sema
