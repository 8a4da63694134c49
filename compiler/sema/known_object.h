#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// The C value of an object that the compiler sees: a string constant as a character, a code point or a C string. Gives
/// nothing where the conversion is left to run time; reports an object that can never convert.
ir::ExprId convert_known_object(Body& body, ir::ExprId value, ir::TypeId to, Span span);

/// What an object is to a C function that does not declare the parameter; none where that is not known.
ir::TypeId type_for_variadic(Body& body, ir::ExprId value);

/// Whether C values of the type have the attributes that their Python form has; containers of C++ have their own alone.
bool has_python_attributes(Body& body, ir::TypeId type);

/// Whether a struct is asked for a method of the dict that it is in Python, as it has no field of that name.
bool is_asked_as_dict(Body& body, ir::TypeId type, const std::string& name);

}  // namespace kernelc::sema
