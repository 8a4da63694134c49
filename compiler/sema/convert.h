#pragma once

#include "ir/object_form.h"
#include "sema/body.h"

// Conversions between types: implicit ones with their errors, explicit casts, truth values.
namespace kernelc::sema {

/// `value` as `to`, as an assignment or an argument converts it. Reports what does not convert.
ir::ExprId convert(Body& body, ir::ExprId value, ir::TypeId to, Span span);

/// Whether `convert` from one type to the other would succeed.
bool is_assignable(Body& body, ir::TypeId from, ir::TypeId to);

/// Whether a type is that of `nullptr`, which becomes every pointer.
bool is_nullptr(const Body& body, ir::TypeId type);

/// What strings of C become in this module.
ir::ObjectType::Kind c_string_object(const Body& body);
using ir::is_char_pointer;

/// Whether the object is held by nothing but the expression (not by a variable or a container), so that a pointer into it would dangle.
bool is_temporary_object(const Body& body, ir::ExprId value);

/// The same expression as one of another type.
ir::ExprId retype(Body& body, ir::ExprId value, ir::TypeId to);

/// <T>value
ir::ExprId cast(Body& body, ir::ExprId value, ir::TypeId to, bool checked, Span span);

/// The truth of a value, of type Bool.
ir::ExprId truth(Body& body, ir::ExprId value, Span span);

/// `value` as a Python object.
ir::ExprId to_object(Body& body, ir::ExprId value);

/// `value` as a C integer that can index a view or an array: a C integer as it is, an object through __index__.
ir::ExprId to_index(Body& body, ir::ExprId value, Span span);

/// Whether C values of the type have a Python form.
bool has_object_form(Body& body, ir::TypeId type);

/// Whether the node is a literal integer that adapts to the type of the other operand; gives its value.
std::optional<long long> literal_integer(const Body& body, ir::ExprId value);

/// The type of an expression without const and references, as variables inferred from it have it.
ir::TypeId value_type(Body& body, ir::ExprId value);

}  // namespace kernelc::sema
