#pragma once

#include "emit/expressions.h"

// Arguments for parameters that are references.
namespace kernelc::emit {

/// Whether a parameter is a reference that is given a variable, not any value: `T&`.
bool is_variable_reference(const ir::Types& types, ir::TypeId parameter);

/// The argument of a function of this module: what is no variable becomes one where the parameter is `T&`.
Text reference_argument(const Body& body, ir::TypeId parameter, ir::ExprId argument, const Text& text);

/// The same for what a header declares: only for objects that are made there, since the real parameter may be something else.
Text foreign_reference_argument(const Body& body, ir::TypeId parameter, ir::ExprId argument, const Text& text);

/// The same for the constructor of a C++ class of the module, if `made` is one.
Text constructor_argument(const Body& body, ir::TypeId made, const std::vector<ir::ExprId>& arguments, std::size_t index, const Text& text);

}  // namespace kernelc::emit
