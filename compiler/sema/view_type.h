#pragma once

#include <vector>

#include "sema/context.h"
#include "sema/function_decl.h"

namespace kernelc::sema {

/// `element[axes]` as a view; each of `axes` is written as `:`, `::1` or `::view.generic`. Reports what is wrong and then
/// gives the error type.
ir::TypeId view_type(Context& context, const Scope& scope, ir::TypeId element, const std::vector<ast::ExprId>& axes, Span span);

/// Views of 1 to this many axes exist.
constexpr std::size_t max_view_axes = 8;

/// Whether values of the type can be the elements of a view; fused types are asked again once they are bound.
bool is_view_element(const ir::Module& module, ir::TypeId element);

}  // namespace kernelc::sema
