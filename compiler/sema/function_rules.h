#pragma once

#include "sema/declare.h"
#include "sema/type_resolution.h"

// What the declaration of a function may not say, beyond its types.
namespace kernelc::sema {

/// Checks a `def`, `cdef` or `cpdef` function of this module where it is declared.
void check_function_rules(Context& context, const Place& place, const FunctionDecl& function);

/// That no two parameters of a function or lambda have one name.
void check_parameter_names(Context& context, const std::vector<ast::Parameter>& parameters);

/// Reports `=*` outside of a `.pxd`.
void refuse_left_out_default(Context& context, const ast::Parameter& parameter);

/// What a method of a cdef class has to keep to besides: its arguments, `self` first.
void check_method_rules(Context& context, const Place& place, const FunctionDecl& method);
void check_accessor_rules(Context& context, const Place& place, const FunctionDecl& accessor, bool is_setter);

/// Checks that Python can hand over every argument, and take the result of a `cpdef`.
void check_python_forms(Context& context, const FunctionDecl& function, const Signature& signature);

}  // namespace kernelc::sema
