#pragma once

#include <string>
#include <vector>

#include "sema/body.h"

// How many arguments builtin functions and methods of builtin types take, where that is known when compiling.
namespace kernelc::sema {

/// Arguments of a call that is wrong already: only what is wrong in themselves is reported.
void check_values(Body& body, const std::vector<ast::Argument>& arguments);

/// Reports a call of a builtin function that raises whatever its arguments are.
bool refuses_builtin_arguments(Body& body, const std::string& name, const ast::CallExpr& expr, Span span);

/// The same for a method of an object whose type is known.
bool refuses_method_arguments(Body& body, ir::ExprId object, const std::string& name, const ast::CallExpr& expr, Span span);

}  // namespace kernelc::sema
