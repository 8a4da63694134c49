#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// The C value of an object that the compiler sees: a string constant as a character, a code point or a C string. Gives
/// nothing where the conversion is left to run time; reports an object that can never convert.
ir::ExprId convert_known_object(Body& body, ir::ExprId value, ir::TypeId to, Span span);

}  // namespace kernelc::sema
