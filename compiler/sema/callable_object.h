#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// A C function, of the module or of a header, where an object is wanted: `sorted(x, key=distance)`. None where the value is
/// something else, or its parameters and result have no form in Python.
ir::ExprId callable_object(Body& body, ir::ExprId value, Span span);

/// The functions of headers that are declared `cpdef`, as names of the module.
void publish_foreign_functions(Body& body);

/// Gives the function that stands for one of a header its body: the call.
void call_foreign(Context& context, const Context::PendingCall& pending);

}  // namespace kernelc::sema
