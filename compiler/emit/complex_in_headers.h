#pragma once

#include <optional>

#include "emit/body.h"

// Complex numbers on their way to C headers and back: what a `.pyx` calls `double complex` is a struct of two numbers in one header and a
// `double _Complex` in another.
namespace kernelc::emit {

/// An argument of a function of a header, for a parameter that is declared as `declared`; none where it is given as it is.
std::optional<Text> complex_argument(Body& body, const ir::Extern& callee, ir::ExprId argument, ir::TypeId declared);

/// What a call of a function of a header gives, whose result is declared as `declared`.
Text complex_result(const Body& body, const ir::Extern& callee, ir::TypeId declared, Text call);

}  // namespace kernelc::emit
