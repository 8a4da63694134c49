#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// `min(i, 5)` and `i if c else 0` are `long` for the literal's sake. Where they are converted to another type at once, nothing is lost in
/// the type of what is chosen between: `int i`, as long as that holds the literals. That choice, or none where the value is something else.
ir::ExprId choice_in_own_type(Body& body, ir::ExprId value, Span span);

}  // namespace kernelc::sema
