#pragma once

#include "emit/body.h"

// Calls of Python objects.
namespace kernelc::emit {

/// Whether `*args` or `**kwargs` are among the arguments.
bool has_stars(const std::vector<ir::CallArgument>& arguments);

/// kc::py::call({f, a, b}, names)
Text object_call(Body& body, const ir::ObjectCall& node);
/// kc::py::call_method(name, {o, a, b}, names)
Text method_call(Body& body, const ir::MethodCall& node);

}  // namespace kernelc::emit
