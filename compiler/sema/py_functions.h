#pragma once

#include "sema/body.h"

// How Python sees functions: parameters, defaults, docstrings.
namespace kernelc::sema {

ir::PyParameter py_parameter(const ast::Parameter& parameter, std::size_t next_default);

/// The docstring of a body, when its first statement is one.
std::optional<std::string> docstring(const ast::Tree& tree, const ast::Block& block);

/// Declares a function that Python sees, with all its fused copies; gives its index in ir::Module::py_functions.
int declare_py_function(Context& context, FunctionDeclId function);

/// Makes the object of a cpdef function a name of the module.
void publish_cpdef(Body& body, FunctionDeclId function);

/// The default values of a declared function as objects, evaluated where the definition stands.
std::vector<ir::ExprId> check_defaults(Body& body, FunctionDeclId function);

}  // namespace kernelc::sema
