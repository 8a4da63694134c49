#pragma once

#include "sema/context.h"

namespace kernelc::sema {

/// Lets the module end with `__test__ = {"f (line 3)": "docstring", …}` for the docstrings that hold examples: the doctest
/// module finds them there, since it looks into no compiled function.
void publish_doctests(Context& context);

}  // namespace kernelc::sema
