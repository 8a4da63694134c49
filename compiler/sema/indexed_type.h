#pragma once

#include <vector>

#include "sema/context.h"
#include "sema/function_decl.h"

namespace kernelc::sema {

/// `base[items]` as a type: a view, an array, a C++ template instance, an ndarray with a buffer. Reports what is wrong
/// and then gives the error type.
ir::TypeId indexed_type(Context& context, const Scope& scope, ir::TypeId base, const std::vector<ast::Argument>& items,
                        Span span, const FusedBinding& binding);

/// `element[extent]` of a declaration.
ir::TypeId array_type(Context& context, const Scope& scope, ir::TypeId element, ast::ExprId extent, Span span);

/// `np.ndarray[T, ndim=2, mode="c"]`, `object[T]`: the object type `base` with a view that its elements are reached through.
ir::TypeId buffer_type(Context& context, const Scope& scope, ir::ObjectType base, const std::vector<ast::Argument>& items, Span span,
                       const FusedBinding& binding);

}  // namespace kernelc::sema
