#pragma once

#include "sema/body.h"

// Strings of C as the builtin type that is asked for.
namespace kernelc::sema {

/// `<bytes> p`, `cdef str s = p[:n]`: characters of C and C++ as bytes, a bytearray or a str, where the module would make something else of them; none
/// where it would not, where the value is something else, or where a str would need an encoding that nobody says. An integer is one byte.
ir::ExprId chars_as(Body& body, ir::ExprId value, ir::TypeId to, Span span);

/// A pointer to characters or an array of them.
bool is_string_of_c(const ir::Types& types, ir::TypeId type);
/// std::string or std::string_view.
bool is_string_of_cpp(Body& body, ir::TypeId type);

}  // namespace kernelc::sema
