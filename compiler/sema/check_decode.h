#pragma once

#include "sema/body.h"

// `text.decode(…)` where the text is a string of C.
namespace kernelc::sema {

/// Whether a value is a string of C or a slice of one.
bool is_c_string(const Body& body, ir::ExprId value);

/// What is in front of `.decode(…)`: of `pointer[start:stop]`, only these characters.
ir::ExprId characters_to_decode(Body& body, ir::ExprId object);

/// The arguments: strings of C may say how to decode.
std::vector<ir::CallArgument> decode_arguments(Body& body, const std::vector<ast::Argument>& written);

}  // namespace kernelc::sema
